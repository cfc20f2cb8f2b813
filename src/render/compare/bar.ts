const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/** A bar of a length in proportion to a value, in eighths of a character; anything above 0 is seen. */
export function bar(value: number, greatest: number, width: number): string {
  if (!(value > 0) || !(greatest > 0)) return "";
  const eighths = Math.max(1, Math.round((value / greatest) * width * 8));
  return "█".repeat(Math.floor(eighths / 8)) + EIGHTHS[eighths % 8];
}
