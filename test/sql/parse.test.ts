import { type Dialect, parse } from "@polyglot-sql/sdk";
import { describe, expect, test } from "vitest";
import { makePlan } from "../../src/batch/plan.ts";
import { type DialectName, dialects } from "../../src/sql/dialect.ts";
import { statements } from "../../src/sql/statements.ts";
import { HOSTILE } from "./samples.ts";

/** The parser takes a name that begins with a quote for a text in three quotes; the engines do not. */
const names = HOSTILE.map((name) => `x${name}`);
const FIELDS = ["hardware", "count", "hours", "region", "year", "memory_gb", "energy_kwh", "hardware_hours"];
const header = [...names, "pue", "power_w"];
const map = FIELDS.map((field, i) => `${field}=${names[i]}`);
const plan = makePlan(header, { map, by: ["region", names[9]!, "intensity_kind"] });
if (!plan.ok) throw new Error(JSON.stringify(plan.findings));

/** Every name in a syntax tree that is quoted. */
function quotedNames(tree: unknown): string[] {
  if (typeof tree !== "object" || tree === null) return [];
  const { name, quoted } = tree as { name?: unknown; quoted?: unknown };
  const own = quoted === true && typeof name === "string" ? [name] : [];
  return [...own, ...Object.values(tree).flatMap(quotedNames)];
}

describe.each(Object.keys(dialects) as DialectName[])("%s", (dialect) => {
  test.each(Object.entries(statements))(
    "parses %s as one query with the names as they are",
    (name, { text }) => {
      const request = {
        plan: plan.value,
        dialect: dialects[dialect],
        table: "lake.jobs of 2024",
        mapping: "co2ml_mapping",
        by: ["region", names[9]!, "kind"],
      };
      const parsed = parse(text(request), (dialect === "postgres" ? "postgresql" : dialect) as Dialect);
      expect(parsed.error).toBeFalsy();
      expect(parsed.ast).toHaveLength(1);
      const quoted = quotedNames(parsed.ast);
      for (const heading of name === "totals" || name === "groups" ? names.slice(0, FIELDS.length) : header) {
        expect(quoted).toContain(heading);
      }
      expect(quoted).toContain("jobs of 2024");
    },
  );
});
