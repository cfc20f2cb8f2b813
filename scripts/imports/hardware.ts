import { barer } from "../../src/catalog/hardware/noise.ts";
import { fold, keyOf, tokensOf } from "../../src/catalog/hardware/spelling.ts";
import { type Row, readRows } from "../csv.ts";
import { nameLines } from "../tables/hardware.ts";
import type { Importer } from "./importer.ts";
import { sorted } from "./rows.ts";

const SOURCE = "epoch-ml-hardware";
const kinds: Record<string, string> = { GPU: "gpu", TPU: "tpu" };

/** Wattages of Epoch AI: those rows that rest on it are brought up to date, accelerators that the table lacks are added. */
export const hardware: Importer = {
  name: "hardware",
  description: "accelerator wattages from a release of Epoch AI's ML hardware data",
  needs: ["ml_hardware.csv"],
  build: (dir, present) => {
    const rows = present("hardware.csv");
    const ids = new Set(rows.map(({ id }) => id));
    const ambiguous = present("hardware-ambiguous.csv").filter((a) =>
      ids.has(a.default_id || a.candidates?.split("|")[0]),
    );
    const idOf = lookUp(rows, ambiguous);
    const rated = readRows(`${dir}/ml_hardware.csv`).filter((row) => Number(row["TDP (W)"]) > 0);
    const fresh = new Map<string, string[]>();
    for (const row of rated) {
      const id = idOf(row["Hardware name"] ?? "");
      if (id) fresh.set(id, [...(fresh.get(id) ?? []), watts(row)]);
    }
    const added = rated.filter((row) => idOf(row["Hardware name"] ?? "") === undefined).map(newRow);
    const kept = rows.map((row) => updated(row, fresh.get(row.id ?? "") ?? []));
    return { "hardware.csv": sorted("hardware.csv", [...kept, ...added]) };
  },
};

const watts = (row: Row): string => String(Number(row["TDP (W)"]));

/** The id of a row by a name; "" where the name is ambiguous, undefined where the table does not have it. */
function lookUp(rows: readonly Row[], ambiguous: readonly Row[]): (name: string) => string | undefined {
  const lines = nameLines(rows, ambiguous).map((line) => line.split("\t"));
  const ids = new Map(lines.map(([key = "", id = "", mark]) => [key, mark === "?" ? "" : id]));
  return (name) => {
    const keys = [...barer(tokensOf(fold(name)))].map(keyOf);
    return ids.get(keys.find((key) => ids.has(key)) ?? "\n");
  };
}

/** Where Epoch AI has several figures for what is one row here, the present one stands as long as it is among them. */
function updated(row: Row, figures: readonly string[]): Row {
  const [first] = figures;
  if (row.source !== SOURCE || first === undefined || figures.includes(row.tdp_w ?? "")) return row;
  return row.basis === "derived" && row.unit === "die" ? row : { ...row, tdp_w: first };
}

function newRow(row: Row): Row {
  const name = (row["Hardware name"] ?? "").trim();
  const memory = Number(row["Memory (bytes)"]) / 1e9;
  return {
    id: name
      .replace(/^NVIDIA |^AMD |\(|\)/g, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
    name,
    vendor: row.Manufacturer ?? "",
    kind: kinds[row.Type ?? ""] ?? "accelerator",
    variant: "",
    unit: "chip",
    chips_per_unit: "1",
    tdp_w: watts(row),
    measured_w: "",
    measured_source: "",
    memory_gb: memory > 0 ? String(Math.round(memory)) : "",
    cores: "",
    year: row["Release date"]?.slice(0, 4) ?? "",
    basis: "secondary",
    source: SOURCE,
    confirmed_by: "",
    datasheet: /https?:\/\/[^\s;]+/.exec(row["Link to datasheet"] ?? "")?.[0] ?? "",
    aliases: "",
    note: "",
  };
}
