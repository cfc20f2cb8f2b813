import { type DataFinding, lineOf, type Rule, type Tables } from "./rule.ts";

const COLUMNS = ["source", "measured_source"];
const LISTS = ["confirmed_by"];

/** Every figure names a source that can be looked up, and every source listed is one that some figure names. */
export const knownSources: Rule = {
  name: "known-sources",
  description: "every source named stands in sources.csv, and every source there is named",
  check: (tables) => {
    const known = new Set((tables["sources.csv"] ?? []).map((row) => row.id ?? ""));
    const named = references(tables);
    const unknown = named.filter((r) => (r.id === "" ? r.column === "source" : !known.has(r.id)));
    return [...unknown.map(unknownSource), ...unused(tables, new Set(named.map((r) => r.id)))];
  },
};

interface Reference {
  file: string;
  index: number;
  column: string;
  id: string;
}

function references(tables: Tables): Reference[] {
  return Object.entries(tables)
    .filter(([file]) => file !== "sources.csv")
    .flatMap(([file, rows]) =>
      rows.flatMap((row, index) => [
        ...COLUMNS.filter((c) => c in row).map((column) => ({ file, index, column, id: row[column] ?? "" })),
        ...LISTS.flatMap((column) =>
          (row[column] ?? "")
            .split("|")
            .filter(Boolean)
            .map((id) => ({ file, index, column, id })),
        ),
      ]),
    );
}

function unknownSource({ file, index, column, id }: Reference): DataFinding {
  return {
    file,
    line: lineOf(index),
    column,
    actual: id,
    expected: "an id of sources.csv",
    tip: "add the source with title, publisher, url, vintage and licence",
  };
}

function unused(tables: Tables, named: ReadonlySet<string>): DataFinding[] {
  return (tables["sources.csv"] ?? []).flatMap((row, index) =>
    named.has(row.id ?? "")
      ? []
      : [
          {
            file: "sources.csv",
            line: lineOf(index),
            column: "id",
            actual: row.id ?? "",
            expected: "a source that some row names",
            tip: "remove it, or name it in the rows that rest on it",
          },
        ],
  );
}
