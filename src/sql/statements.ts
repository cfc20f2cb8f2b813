import type { GroupKey } from "../batch/group-keys.ts";
import type { Plan } from "../batch/plan.ts";
import { REJECT_COLUMNS, RESULT_COLUMNS } from "../batch/results.ts";
import { G_PER_KG } from "../core/units.ts";
import type { Dialect } from "./dialect.ts";
import { keyColumns, type Part, rowParts, select, selectDistinct } from "./rows.ts";
import { scoredParts } from "./scored.ts";

/** What the statements are about. */
export interface SqlRequest {
  plan: Plan;
  dialect: Dialect;
  /** The table of rows, with dots between catalog, schema and name. */
  table: string;
  /** The table that `co2ml resolve` made. */
  mapping: string;
  /** `--by`; `plan.groupKeys` says what the names mean. */
  by: readonly string[];
}

/** The statements of `co2ml sql`, in the order in which they are run. */
export const statements = {
  tuples: {
    title:
      "The distinct tuples of what a result depends on. Save them and run: co2ml resolve TUPLES -o MAPPING",
    text: tuples,
  },
  scored: { title: "The rows with their results, as co2ml batch writes them", text: scored },
  rejects: {
    title: "The rejected rows with the reasons, as co2ml batch --rejects keeps them",
    text: rejects,
  },
  totals: { title: "The totals", text: totals },
  groups: { title: "A row for each value of --by", text: groups },
} satisfies Record<string, { title: string; text: (request: SqlRequest) => string }>;

export type StatementName = keyof typeof statements;

function tuples({ plan, dialect: d, table }: SqlRequest): string {
  const columns = keyColumns(plan.columns).map((i) => `k${i} AS ${d.identifier(plan.names[i]!)}`);
  const query = selectDistinct(columns, "co2ml_rows");
  return withParts(rowParts(plan, path(table, d), d), query);
}

function scored(request: SqlRequest): string {
  const columns = [...cells(request), ...RESULT_COLUMNS.map((name) => named(`r_${name}`, name, request))];
  return overScored(request, `${select(columns, "co2ml_scored")}\nWHERE code IS NULL`);
}

function rejects(request: SqlRequest): string {
  const reasons = [`CAST(NULL AS ${request.dialect.text})`, "code", "message"];
  const columns = [
    ...reasons.map((reason, i) => named(reason, REJECT_COLUMNS[i]!, request)),
    ...cells(request),
  ];
  return overScored(request, `${select(columns, "co2ml_scored")}\nWHERE code IS NOT NULL`);
}

const FACILITY = "r_energy_kwh * r_pue";
/** What is summed over the rows that are not rejected. */
const good = (expression: string): string => `CASE WHEN code IS NULL THEN ${expression} END`;
const INTENSITY = `SUM(${good("r_co2eq_kg")}) * ${G_PER_KG} / NULLIF(SUM(${good(FACILITY)}), 0)`;

/** Names as in `batch --summary`. */
function totals(request: SqlRequest): string {
  const sum = (expression: string) => `COALESCE(SUM(${good(expression)}), 0)`;
  const ofKind = (kind: string) =>
    `COUNT(CASE WHEN code IS NULL AND r_intensity_kind = '${kind}' THEN 1 END)`;
  const columns = {
    rows: "COUNT(*)",
    estimated: `COUNT(${good("1")})`,
    rejected: "COUNT(code)",
    hardware_hours: sum("r_hardware_hours"),
    energy_kwh: sum("r_energy_kwh"),
    facility_energy_kwh: sum(FACILITY),
    co2eq_kg: sum("r_co2eq_kg"),
    mean_intensity_g_per_kwh: INTENSITY,
    lifecycle: ofKind("lifecycle"),
    direct: ofKind("direct"),
  };
  return overScored(request, select(allNamed(columns, request), "co2ml_scored"));
}

/** Names as in `batch --summary`, joined by `_`. */
function groups(request: SqlRequest): string {
  const { dialect: d, plan, by } = request;
  const keys = by.map((_, i) => `g${i}`);
  const columns = [
    ...by.map((name, i) => named(`g${i}`, name, request)),
    ...allNamed(
      {
        count: "COUNT(*)",
        hardware_hours: "SUM(r_hardware_hours)",
        mean_intensity_g_per_kwh: INTENSITY,
        ...measures("energy_kwh", d),
        ...measures("co2eq_kg", d),
      },
      request,
    ),
  ];
  const values = plan.groupKeys.map((key, i) => `${groupValueOf(key, plan, d)} AS g${i}`);
  const part: Part = ["co2ml_grouped", `${select(["*", ...values], "co2ml_scored")}\nWHERE code IS NULL`];
  const list = keys.join(", ");
  return overScored(request, `${select(columns, "co2ml_grouped")}\nGROUP BY ${list}\nORDER BY ${list}`, [
    part,
  ]);
}

function measures(name: string, d: Dialect): Record<string, string> {
  const x = `r_${name}`;
  return {
    [`${name}_sum`]: `SUM(${x})`,
    [`${name}_mean`]: `AVG(${x})`,
    [`${name}_median`]: d.median(x),
    [`${name}_min`]: `MIN(${x})`,
    [`${name}_max`]: `MAX(${x})`,
    [`${name}_share`]: `SUM(${x}) / NULLIF(SUM(SUM(${x})) OVER (), 0)`,
  };
}

function groupValueOf(key: GroupKey, { columns }: Plan, d: Dialect): string {
  const text = (i: number) => `NULLIF(TRIM(CAST(c${i} AS ${d.text})), '')`;
  switch (key.from) {
    case "cell":
      return text(key.index);
    case "model":
      return columns.model.length
        ? `COALESCE(${columns.model.map(({ index }) => text(index)).join(", ")}, NULL)`
        : `CAST(NULL AS ${d.text})`;
    case "year":
      return "r_year_asked";
    case "result":
      return `r_${RESULT_COLUMNS[key.index]}`;
  }
}

const named = (expression: string, name: string, { dialect }: SqlRequest): string =>
  `${expression} AS ${dialect.identifier(name)}`;

function allNamed(columns: Record<string, string>, request: SqlRequest): string[] {
  return Object.entries(columns).map(([name, expression]) => named(expression, name, request));
}

function cells(request: SqlRequest): string[] {
  const { kept, keptNames } = request.plan;
  return kept.map((i, position) => named(`c${i}`, keptNames[position]!, request));
}

function overScored(
  { plan, dialect: d, table, mapping }: SqlRequest,
  query: string,
  more: Part[] = [],
): string {
  return withParts(
    [...rowParts(plan, path(table, d), d), ...scoredParts(plan, path(mapping, d), d), ...more],
    query,
  );
}

function withParts(parts: readonly Part[], query: string): string {
  return `WITH ${parts.map(([name, text]) => `${name} AS (\n${text}\n)`).join(",\n")}\n${query}`;
}

const path = (table: string, d: Dialect): string => table.split(".").map(d.identifier).join(".");
