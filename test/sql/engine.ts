import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makePlan, namesBeside, type Plan, type PlanOptions } from "../../src/batch/plan.ts";
import { ReportMaker, summaryOf } from "../../src/batch/report.ts";
import { RESULT_COLUMNS } from "../../src/batch/results.ts";
import { type RowResult, runRecord } from "../../src/batch/run.ts";
import { scorer } from "../../src/batch/score.ts";
import { codesText, reasonsText } from "../../src/render/batch-rejects.ts";
import { mappingCells } from "../../src/render/mapping-rows.ts";
import { type DialectName, dialects } from "../../src/sql/dialect.ts";
import { MAPPING_COLUMNS } from "../../src/sql/mapping.ts";
import { type StatementName, statements } from "../../src/sql/statements.ts";
import { resolveTuple } from "../../src/sql/tuple.ts";
import { HOSTILE, RUNS, type Table, tables } from "./samples.ts";

export type Row = Record<string, unknown>;

/** An engine of SQL with tables whose columns are all text. */
export interface Engine {
  create: (name: string, table: Table) => Promise<void>;
  run: (query: string) => Promise<Row[]>;
  close: () => Promise<void> | void;
}

const PRECISION = 1e-12;

/** Holds an engine to what `batch` gives on the same rows. */
export function holdToBatch(
  dialect: DialectName,
  open: () => Promise<Engine>,
  { missing, runs }: { missing?: string | undefined; runs: number },
): void {
  describe.skipIf(missing)(`${dialect}${missing ? `: skipped, ${missing}` : ""}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await open();
    });
    afterAll(() => engine?.close());
    const hold = async (table: Table, options: PlanOptions = {}) =>
      compare(await both(engine, dialect, table, { placeGiven: true, ...options }));

    test("gives what batch gives on tables of any columns", async () => {
      const property = fc.asyncProperty(tables, fc.boolean(), (table, preferRecord) =>
        hold(table, { preferRecord }),
      );
      await fc.assert(property, { numRuns: runs });
    }, 300_000);

    test("gives the totals and groups of batch", async () => {
      await hold(RUNS, { by: ["region", "team"] });
      await hold(RUNS, { by: ["year"] });
      await hold(RUNS, { by: ["main_energy_source", "hardware_id"] });
    }, 120_000);

    test("takes hostile headings and cells as they are", async () => {
      const [hardware, count, hours, region, year, ...others] = HOSTILE;
      const header = [hardware, count, hours, region, year, ...others] as string[];
      const fields = ["hardware", "count", "hours", "region", "year"];
      const rows = HOSTILE.flatMap((cell) => [
        ["V100", "8", "48", "FR", "2023", ...others.map(() => cell)],
        [cell, "8", "48", cell, "2023", ...others.map(() => "")],
      ]);
      const map = fields.map((field, i) => `${field}=${header[i]}`);
      await hold({ header, rows }, { map, by: [others[0]!] });
    }, 120_000);

    test("rejects rows that the mapping does not know", async () => {
      const { plan, query } = await prepared(engine, dialect, RUNS, { placeGiven: true });
      await engine.create("co2ml_mapping", { header: [...RUNS.header, ...MAPPING_COLUMNS], rows: [] });
      const rejects = await query("rejects", plan);
      expect(rejects.map((row) => row.reject_code)).toEqual(RUNS.rows.map(() => "NOT_RESOLVED"));
    });
  });
}

interface Both {
  table: Table;
  plan: Plan;
  by: readonly string[];
  truth: RowResult[];
  engine: Record<StatementName, Row[]>;
}

async function prepared(engine: Engine, dialect: DialectName, { header, rows }: Table, options: PlanOptions) {
  const planned = makePlan([...header, "row_id"], options);
  if (!planned.ok) throw new Error(JSON.stringify(planned.findings));
  const own = { header: [...header, "row_id"], rows: rows.map((row, i) => [...row, String(i)]) };
  await engine.create("runs", own);
  const by = options.by ?? [];
  const request = { dialect: dialects[dialect], table: "runs", mapping: "co2ml_mapping", by };
  const query = (name: StatementName, plan: Plan) => engine.run(statements[name].text({ ...request, plan }));
  return { plan: planned.value, query, own };
}

async function both(
  engine: Engine,
  dialect: DialectName,
  table: Table,
  options: PlanOptions,
): Promise<Both | undefined> {
  if (!makePlan(table.header, options).ok) return undefined;
  const { plan, query, own } = await prepared(engine, dialect, table, options);
  await engine.create("co2ml_mapping", mappingOf(await query("tuples", plan), options));
  const score = scorer({});
  const source = { format: "json", delimiter: "," } as never;
  const context = { file: "runs", planOf: () => ({ ok: true, value: plan, findings: [] }) as never, score };
  return {
    table,
    plan,
    by: options.by ?? [],
    truth: own.rows.map((cells, i) => runRecord({ header: own.header, cells, line: i + 1 }, source, context)),
    engine: {
      tuples: [],
      scored: await query("scored", plan),
      rejects: await query("rejects", plan),
      totals: await query("totals", plan),
      groups: options.by?.length ? await query("groups", plan) : [],
    },
  };
}

function mappingOf(tuples: readonly Row[], options: PlanOptions): Table {
  const header = Object.keys(tuples[0]!);
  const plan = makePlan(header, { ...options, by: [] });
  if (!plan.ok) throw new Error(JSON.stringify(plan.findings));
  const score = scorer({});
  const rows = tuples.map((tuple) => {
    const cells = header.map((name) => tuple[name] as string);
    const added = mappingCells(resolveTuple(plan.value, cells, score));
    return [...cells, ...added.map((cell) => (cell === null ? null : String(cell)))];
  });
  return { header: [...namesBeside(header, MAPPING_COLUMNS), ...MAPPING_COLUMNS], rows };
}

function compare(made: Both | undefined): void {
  if (!made) return;
  const { table, plan, truth, engine, by } = made;
  const scored = new Map(engine.scored.map((row) => [Number(row.row_id), row]));
  const rejects = new Map(engine.rejects.map((row) => [Number(row.row_id), row]));
  expect(engine.scored.length + engine.rejects.length).toBe(truth.length);
  const report = new ReportMaker(by, false);
  truth.forEach((expected, i) => {
    report.add(expected);
    const kept = Object.fromEntries(
      plan.kept.map((at, k) => [plan.keptNames[k], expected.record.cells[at] ?? ""]),
    );
    if (expected.ok) {
      const results = RESULT_COLUMNS.map((name, k) => [name, expected.score.cells[k]]);
      same(scored.get(i), { ...kept, ...Object.fromEntries(results) });
      return;
    }
    same(rejects.get(i), { ...kept, reject_code: codesText(expected.findings) });
    if (table === RUNS) same(rejects.get(i), { reject_message: reasonsText(expected.findings) });
  });
  const { totals, groups } = summaryOf(report.report());
  const { intensity_kinds: kinds, ...sums } = totals;
  same(engine.totals[0], { ...sums, lifecycle: kinds.lifecycle, direct: kinds.direct });
  expect(engine.groups.length).toBe(by.length ? groups.length : 0);
  for (const row of engine.groups) {
    const key = (values: Row) => JSON.stringify(by.map((name) => String(values[name] ?? "")));
    const group = groups.find((one) => key(one.key) === key(row));
    const { count, hardware_hours, mean_intensity_g_per_kwh, energy_kwh, co2eq_kg } = group!;
    const flat = (name: string, measures: object) =>
      Object.entries(measures).map(([measure, value]) => [`${name}_${measure}`, value]);
    same(row, {
      ...{ count, hardware_hours, mean_intensity_g_per_kwh },
      ...Object.fromEntries([...flat("energy_kwh", energy_kwh), ...flat("co2eq_kg", co2eq_kg)]),
    });
  }
}

function same(found: Row | undefined, expected: Row): void {
  for (const [name, value] of Object.entries(expected)) {
    const other = found?.[name];
    if (typeof value !== "number") expect(String(other ?? ""), name).toBe(String(value ?? ""));
    else if (Math.abs(Number(other) - value) > PRECISION * Math.abs(value))
      expect(Number(other), name).toBe(value);
  }
}
