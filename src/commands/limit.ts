import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { co2eqText } from "../render/quantity.ts";

const KG = { g: 1e-3, kg: 1, t: 1e3 } as const;

/**
 * Reads `--max-co2eq` ("500kg", "2t", "800g").
 * @returns a check that gives LIMIT_EXCEEDED for a total in kg above the limit, else undefined
 */
export function exceeds(text: string): Outcome<(totalKg: number) => Diagnostic | undefined> {
  const match = /^\s*(\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(g|kg|t)\s*$/i.exec(text);
  const unit = match?.[2]?.toLowerCase() as keyof typeof KG | undefined;
  if (!match || !unit || !Number.isFinite(Number(match[1]))) {
    return failure(
      finding(
        "INVALID_VALUE",
        { field: "--max-co2eq", value: text, expected: "a mass with its unit: 500kg, 2t, 800g" },
        { flag: "--max-co2eq" },
      ),
    );
  }
  const limitKg = Number(match[1]) * KG[unit];
  return success((totalKg) =>
    totalKg > limitKg
      ? finding("LIMIT_EXCEEDED", { limit: co2eqText(limitKg), total: co2eqText(totalKg) })
      : undefined,
  );
}
