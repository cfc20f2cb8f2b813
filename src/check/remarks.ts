import { hardwareRow, variantsOf } from "../catalog/hardware.ts";
import { resolveIntensity } from "../catalog/intensity.ts";
import type { Assessment } from "./assess.ts";
import type { Recomputed } from "./recompute.ts";
import type { Subject } from "./subject.ts";

/** Something about a claim that a reader should know, whether it holds or not. */
export interface Remark {
  id: "cut_off" | "rough" | "before_pue" | "power_not_tdp" | "intensity_not_table";
  text: string;
}

/** Relative difference from the table's intensity from which on it is remarked. */
const NOTABLE = 0.1;

/** What is remarkable about the inputs and digits of a claim. */
export function remarksOn(
  subject: Subject,
  recomputed: Recomputed,
  assessments: readonly Assessment[],
): Remark[] {
  return [...assessments.flatMap(digits), ...power(recomputed), ...intensity(subject, recomputed)];
}

function digits({ rounding, claim, basis }: Assessment): Remark[] {
  return [
    ...(rounding === "cut"
      ? [{ id: "cut_off" as const, text: `${claim.text}: the digits were cut off, not rounded` }]
      : []),
    ...(rounding === "rough"
      ? [{ id: "rough" as const, text: `${claim.text}: holds as rounded to two digits` }]
      : []),
    ...(basis.endsWith("before PUE")
      ? [
          {
            id: "before_pue" as const,
            text: "the claimed energy is at the hardware; the emissions count PUE",
          },
        ]
      : []),
  ];
}

/** A stated wattage that is not the TDP of the hardware that was named. */
function power({ hardware }: Recomputed): Remark[] {
  return hardware.flatMap(({ id, power_w, power_basis }) => {
    if (id === null || power_basis !== "given" || power_w === null) return [];
    const { name, tdp_w } = hardwareRow(id);
    if (tdp_w === null || tdp_w === power_w) return [];
    const variant = variantsOf(id).find((v) => v.tdp_w === power_w);
    const other = variant ? `; ${variant.name} has ${power_w} W` : "";
    return [
      { id: "power_not_tdp", text: `the stated ${power_w} W is not the TDP of ${name}, ${tdp_w} W${other}` },
    ];
  });
}

/** A stated intensity far from the table's for the place and year. */
function intensity({ run, options }: Subject, { region }: Recomputed): Remark[] {
  const stated = run.intensityGPerKwh;
  if (stated === undefined || !region) return [];
  const table = resolveIntensity(region, { year: run.year, kind: options.kind });
  if (!table.ok) return [];
  const { gPerKwh, year, kind } = table.value;
  if (Math.abs(stated - gPerKwh) <= NOTABLE * gPerKwh) return [];
  const text = `the stated ${stated} g/kWh is not the table's for ${region.gridName} in ${year}: ${gPerKwh} g/kWh (${kind})`;
  return [{ id: "intensity_not_table", text }];
}
