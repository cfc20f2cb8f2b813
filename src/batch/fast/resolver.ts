import { hardwareKey, resolveHardware } from "../../catalog/hardware.ts";
import { intensitiesOf } from "../../catalog/intensity.ts";
import { resolvePue } from "../../catalog/pue.ts";
import { resolveRegion } from "../../catalog/regions.ts";
import type { PueFactor, RegionFactor } from "../../core/factors.ts";
import { isWarning, type Outcome } from "../../diagnostics/diagnostic.ts";
import { resolveUse } from "../../estimate/hardware.ts";
import type { Column } from "../../records/columns.ts";
import { decimalText } from "../decimal.ts";
import { memo } from "../memo.ts";
import { choosePlace } from "../place-choice.ts";
import type { Plan } from "../plan.ts";
import { RESULT_COLUMNS, resultCells } from "../results.ts";
import type { ScoreOptions } from "../score.ts";
import type { HardwareAnswer, PlaceByYear, Resolver } from "./answers.ts";

const MOST_KEPT = 1 << 16;
const NO_FIGURES = { hardwareHours: null, energyKwh: 0, facilityEnergyKwh: 0, co2eqKg: 0 };

/** Looks hardware and places up apart, by the rules by which the scorer looks both up for a row. */
export function resolverOf(plan: Plan, options: ScoreOptions): Resolver {
  const answers = memo<HardwareAnswer | null>(MOST_KEPT);
  const [column] = plan.columns.hardware;
  const isCountry = plan.columns.country.length > 0;
  return {
    hardware: (name) => {
      const query = name.trim();
      const make = (): HardwareAnswer | null => hardwareAnswer(query, column!, options);
      return query === "" ? undefined : (answers(hardwareKey(query), make) ?? undefined);
    },
    region: (name) => {
      const named = { text: name.trim(), heading: "" };
      if (named.text === "") return undefined;
      return placesOf(
        choosePlace(isCountry ? { fine: [], country: named } : { fine: [named] }, options.region),
        options,
      );
    },
  };
}

/** What one device in one hour comes to; null for a name that carries a count, for it depends on the row's own. */
function hardwareAnswer(query: string, { kind }: Column, options: ScoreOptions): HardwareAnswer | null {
  const found = resolveHardware(query);
  if (!found.ok || found.value.countInName !== null) return null;
  const use = { query, ...(kind && { kind }), count: 1, hours: 1 };
  const line = resolveUse(use, () => found, options, true);
  if (!line.ok || line.value.power_w === null) return null;
  const { id, power_w, hardware_hours } = line.value;
  const cells = RESULT_COLUMNS.map((name) =>
    name === "hardware_id" ? id : name === "power_w" ? power_w : null,
  );
  return {
    powerW: power_w,
    units: hardware_hours ?? 0,
    cells,
    beforeHours: `,${id ?? ""},`,
    beforeEnergy: `,${decimalText(power_w)},`,
    warnings: line.findings.filter(isWarning),
  };
}

/** What a place comes to year by year: the parts of `resolvePlace`, so that its name is looked up once. */
function placesOf(
  { region: query = "", provider, findings }: ReturnType<typeof choosePlace>,
  options: ScoreOptions,
): PlaceByYear | undefined {
  const region = resolveRegion(query, provider === undefined ? {} : { provider });
  if (!region.ok) return undefined;
  const intensities = intensitiesOf(region.value, { kind: options.kind, series: options.intensitySource });
  const pueIn = pueByYear(options.pue, region.value);
  const always = [...findings, ...region.findings].filter(isWarning);
  return (given) => {
    const year = given ?? options.year;
    const intensity = intensities(year);
    const pue = pueIn(year);
    if (!intensity.ok || !pue.ok) return undefined;
    const place = { region: region.value, intensity: intensity.value, pue: pue.value };
    const { gPerKwh, kind, year: used, mainEnergySource } = place.intensity;
    const cells = `${decimalText(pue.value.value)},${region.value.id},${decimalText(gPerKwh)}`;
    return {
      pue: pue.value.value,
      gPerKwh,
      kind,
      year: year ?? null,
      cells: () => resultCells({ hardware: [], place }, NO_FIGURES, []),
      beforeCo2eq: `,${cells},${used ?? ""},${kind ?? ""},${mainEnergySource ?? ""},`,
      warnings: always.concat(intensity.findings.filter(isWarning), pue.findings.filter(isWarning)),
    };
  };
}

/** The PUE of a region year by year; one that was given, or that is left out, is the same in all. */
function pueByYear(ask: ScoreOptions["pue"], region: RegionFactor): (year?: number) => Outcome<PueFactor> {
  if (typeof ask === "string") return (year) => resolvePue(ask, region, year);
  const always = resolvePue(ask, region);
  return () => always;
}
