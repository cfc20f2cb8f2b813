import { hardwareKey, resolveHardware } from "../../catalog/hardware.ts";
import { isWarning } from "../../diagnostics/diagnostic.ts";
import { resolveUse } from "../../estimate/hardware.ts";
import { resolvePlace } from "../../estimate/place.ts";
import type { Column } from "../../records/columns.ts";
import { csvResults } from "../../render/batch-rows.ts";
import { memo } from "../memo.ts";
import { choosePlace } from "../place-choice.ts";
import type { Plan } from "../plan.ts";
import { RESULT_COLUMNS, resultCells } from "../results.ts";
import type { ScoreOptions } from "../score.ts";
import type { HardwareAnswer, PlaceAnswer, Resolver } from "./answers.ts";

const MOST_KEPT = 1 << 16;
const NO_FIGURES = { hardwareHours: null, energyKwh: 0, facilityEnergyKwh: 0, co2eqKg: 0 };

/** Looks hardware and places up apart, by the rules by which the scorer looks both up for a row. */
export function resolverOf(plan: Plan, options: ScoreOptions): Resolver {
  const answers = memo<HardwareAnswer | null>(MOST_KEPT);
  const choices = memo<ReturnType<typeof choosePlace>>(MOST_KEPT);
  const [column] = plan.columns.hardware;
  const isCountry = plan.columns.country.length > 0;
  return {
    hardware: (name) => {
      const query = name.trim();
      const make = (): HardwareAnswer | null => hardwareAnswer(query, column!, options);
      return query === "" ? undefined : (answers(hardwareKey(query), make) ?? undefined);
    },
    place: (name, year) => {
      const named = { text: name.trim(), heading: "" };
      const places = isCountry ? { fine: [], country: named } : { fine: [named] };
      const choice = (): ReturnType<typeof choosePlace> => choosePlace(places, options.region);
      return named.text === "" ? undefined : placeAnswer(choices(named.text, choice), year, options);
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
    beforeHours: `,${csvResults([id])},`,
    beforeEnergy: `,${csvResults([power_w])},`,
    warnings: line.findings.filter(isWarning),
  };
}

function placeAnswer(
  { region, provider, findings }: ReturnType<typeof choosePlace>,
  given: number | undefined,
  options: ScoreOptions,
): PlaceAnswer | undefined {
  const year = given ?? options.year;
  const { pue } = options;
  const run = { hardware: [], ...(region !== undefined && { region }), ...(year !== undefined && { year }) };
  const place = resolvePlace({ ...run, ...(pue !== undefined && { pue }) }, options, provider);
  if (!place.ok) return undefined;
  const cells = resultCells({ hardware: [], place: place.value }, NO_FIGURES, []);
  return {
    pue: place.value.pue.value,
    gPerKwh: place.value.intensity.gPerKwh,
    kind: place.value.intensity.kind,
    year: year ?? null,
    cells,
    beforeCo2eq: `,${csvResults(cells.slice(PUE, CO2EQ))},`,
    warnings: [...findings, ...place.findings].filter(isWarning),
  };
}

const PUE = RESULT_COLUMNS.indexOf("pue");
const CO2EQ = RESULT_COLUMNS.indexOf("co2eq_kg");
