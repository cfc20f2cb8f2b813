import { resolveHardware } from "../catalog/index.ts";
import type { EstimateOptions, Figures, IntensityKind, RangeFigures, TrainingRun } from "../core/index.ts";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { hardwareWords } from "../diagnostics/hardware-words.ts";
import { placeWords } from "../diagnostics/place-words.ts";
import { resolvePlace } from "../estimate/place.ts";
import { figuresOf, type Lookups, type ResolvedRun, resolveRun } from "../estimate/resolve-run.ts";
import type { RowPlaces } from "../records/row-places.ts";
import type { RowRun } from "../records/row-run.ts";
import { memo } from "./memo.ts";
import { choosePlace } from "./place-choice.ts";
import { type ResultCell, resultCells } from "./results.ts";

/** What a row of a file of runs comes to. */
export interface Score {
  /** The run with what holds for rows that do not say it. */
  run: TrainingRun;
  /** Every factor with where it came from. */
  resolved: ResolvedRun;
  /** In the order of RESULT_COLUMNS. */
  cells: readonly ResultCell[];
  figures: Figures;
  /** Kind of the intensity; null where it was given. */
  kind: IntensityKind | null;
  model: string | undefined;
  /** The year that the row or `--year` gives. */
  year: number | undefined;
  findings: readonly Diagnostic[];
  /** Low, central and high; only where a range is asked for. */
  range?: RangeFigures;
}

/** What holds for rows that do not say it. */
export interface ScoreOptions extends EstimateOptions {
  region?: string;
  year?: number;
  pue?: TrainingRun["pue"];
}

/** Scores one row and fills in its run; findings name the heading of the cell that they are about. */
export type Scorer = (row: RowRun) => Outcome<Score>;

/** Names, places and years that are remembered. */
const MOST_KEPT = 50_000;

/** Makes a scorer: `estimate` on every row, with what was looked up before remembered. */
export function scorer(options: ScoreOptions): Scorer {
  const hardware = memo<ReturnType<typeof resolveHardware>>(MOST_KEPT);
  const places = memo<ReturnType<typeof resolvePlace>>(MOST_KEPT);
  const choices = memo<ReturnType<typeof choosePlace>>(MOST_KEPT);
  const lookups: Lookups = {
    hardware: (query) => hardware(query, () => resolveHardware(query)),
    place: (run, choice, provider) => {
      const find = () => resolvePlace(run, choice, provider);
      if (run.intensityGPerKwh !== undefined) return find();
      return places(keyOf(String(run.year), String(run.pue), provider, run.region), find);
    },
  };
  return (row) => {
    const choice = choices(placesKey(row.places), () => choosePlace(row.places, options.region));
    const { run } = row;
    fillIn(run, options, choice.region);
    const resolve = (given: TrainingRun): Outcome<ResolvedRun> => {
      const place: Lookups["place"] = (r, o, provider) => lookups.place(r, o, provider ?? choice.provider);
      return resolveRun(given, options, { ...lookups, place });
    };
    const found = countsOf(row, run, lookups.hardware) ?? resolve(run);
    const { used, outcome } = found.ok
      ? { used: run, outcome: found }
      : byRecordedEnergy(row, run, resolve, found);
    const chosen = run.intensityGPerKwh === undefined ? choice.findings : [];
    const findings = [...chosen, ...outcome.findings];
    if (outcome.ok) return success(scoreOf(used, outcome.value, findings), findings);
    return failure(...findings.map((f) => withHeading(f, row)));
  };
}

/** Texts as one, each with its length, so that no others give the same. */
function keyOf(...texts: readonly (string | undefined)[]): string {
  let key = "";
  for (const text of texts) key += text === undefined ? "-" : `${text.length}:${text}`;
  return key;
}

function placesKey({ provider, fine, country }: RowPlaces): string {
  let key = keyOf(provider, country?.text);
  for (const { text } of fine) key += keyOf(text);
  return key;
}

function fillIn(run: TrainingRun, { year, pue }: ScoreOptions, region: string | undefined): void {
  if (region !== undefined) run.region = region;
  if (year !== undefined) run.year ??= year;
  if (pue !== undefined) run.pue ??= pue;
}

/** Fails where the file has a column for counts, the row leaves it empty, and the name carries none either. */
function countsOf(
  row: RowRun,
  run: TrainingRun,
  lookup: Lookups["hardware"],
): Outcome<ResolvedRun> | undefined {
  if (run.energyKwh !== undefined) return undefined;
  const missing = row.hardware.filter(({ use, countBlank }) => {
    if (!countBlank || use.hardwareHours !== undefined) return false;
    const factor = use.query === undefined ? undefined : lookup(use.query);
    return !factor || (factor.ok && factor.value.countInName === null);
  });
  if (missing.length === 0) return undefined;
  const ways = ["the count (column count)", "hardware-hours (column hardware_hours)"];
  return failure(finding("MISSING_FACTOR", { factor: "the number of devices", ways }));
}

/** With `--prefer-record`: the energy that the row records, where its hardware and time give none. */
function byRecordedEnergy(
  { recordedEnergyKwh }: RowRun,
  run: TrainingRun,
  resolve: (run: TrainingRun) => Outcome<ResolvedRun>,
  failed: Outcome<ResolvedRun>,
): { used: TrainingRun; outcome: Outcome<ResolvedRun> } {
  if (recordedEnergyKwh === undefined) return { used: run, outcome: failed };
  const used = { ...run, energyKwh: recordedEnergyKwh };
  const outcome = resolve(used);
  if (!outcome.ok) return { used: run, outcome: failed };
  const said = finding("RECORDED_ENERGY", { energyKwh: recordedEnergyKwh });
  return { used, outcome: success(outcome.value, [said, ...outcome.findings]) };
}

function scoreOf(run: TrainingRun, resolved: ResolvedRun, findings: readonly Diagnostic[]): Score {
  const figures = figuresOf(run, resolved);
  return {
    run,
    resolved,
    cells: resultCells(resolved, figures, findings),
    figures,
    kind: resolved.place.intensity.kind,
    model: run.model,
    year: run.year,
    findings,
  };
}

/** A finding about a name with the heading of the cell where the name stands. */
function withHeading(found: Diagnostic, row: RowRun): Diagnostic {
  if (found.where) return found;
  const field = headingOf(found, row);
  return field === undefined ? found : { ...found, where: { field } };
}

function headingOf(
  { code, args }: Diagnostic,
  { hardware, places, instanceHeading }: RowRun,
): string | undefined {
  if (code in placeWords) return (places.fine[0] ?? places.country)?.heading;
  if (!(code in hardwareWords)) return undefined;
  const { query } = args as { query?: string };
  const named = hardware.find(({ use }) => use.query === query) ?? hardware[0];
  return instanceHeading ?? named?.heading;
}
