/** Colours for people; every style is the identity where colour is off. */
export interface Paint {
  bold: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  yellow: (text: string) => string;
  green: (text: string) => string;
  cyan: (text: string) => string;
}

const same = (text: string): string => text;

export const plain: Paint = { bold: same, dim: same, red: same, yellow: same, green: same, cyan: same };

/** Whether a stream gets colour: a terminal, no NO_COLOR (https://no-color.org), no --no-color, no dumb terminal. */
export function wantsColour(
  isTerminal: boolean,
  env: Record<string, string | undefined>,
  allowed: boolean,
): boolean {
  if (!allowed || env.NO_COLOR) return false;
  if (env.FORCE_COLOR && env.FORCE_COLOR !== "0") return true;
  return isTerminal && env.TERM !== "dumb";
}

/** The styles; chalk is loaded only where there is colour to draw. */
export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return plain;
  const { Chalk } = await import("chalk");
  return new Chalk({ level: 1 });
}
