import { gridTables } from "./grid.ts";
import { hardwareTables } from "./hardware.ts";

/** The generated parts of docs/data.md by name; a new one is one line here. */
export const generatedParts = (): Record<string, string> => ({
  hardware: hardwareTables(),
  grid: gridTables(),
});

/** The page with every named part replaced by its present text. */
export function withParts(page: string, parts: Record<string, string>): string {
  return Object.entries(parts).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- generated:${name} -->\\n)[\\s\\S]*?(<!-- /generated -->)`),
        (_, open: string, close: string) => `${open}\n${part.trim()}\n\n${close}`,
      ),
    page,
  );
}
