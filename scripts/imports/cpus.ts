import { cpuId, cpuTokens } from "../../src/catalog/hardware/cpu-spelling.ts";
import { fold, keyOf } from "../../src/catalog/hardware/spelling.ts";
import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { unversioned } from "./xeon-versions.ts";

/** Families that training records name, or could. */
const wanted =
  /^(?:Intel Xeon (?!LV|MP|CPU|\d\.)|AMD EPYC |AMD Ryzen (?!Embedded|Z\d)|AMD Opteron \d{4}|AMD FX-\d{4}|Intel Pentium 4 HT 630$|Intel Core 2 Quad Q6600$|Intel Core i\d-(?:\d{4,5}[A-Z]*\d?$)|Intel Core Ultra )/;

/** Parts that nobody trains on: embedded boards, low-power variants, Xeons from before 2009. */
const unwanted =
  /\(|^Intel Xeon (?:D-|LC|EC|MV|[ELX][357][0-4]\d\d|\d{4}[A-OQ-Z]?$)|^Intel Core i(?:\d-(?:\d{3}\b|\w+[TMY]$)|3-\w+U$)|^AMD Ryzen .*\d(?:C|GE)$|^Intel Xeon .*\d(?:N|T|NE|P-B)$|\d(?:[A-Z]?[EFPR]E|TE|UE|LE|ME|UL|EQ|EC|EM|GRE|U[CL]|OU|DU|[GN]G?[1-4])$/;

/** Turbo figures or slips: other lists differ, and no maker's figure is at hand. */
const doubtful = new Set([
  "Intel Core i5-1030G7",
  "Intel Core i5-1335U",
  "Intel Core i7-1060G7",
  "Intel Core i7-11370H",
  "Intel Core i7-1270P",
  "Intel Core i7-8709G",
  "Intel Core i7-8809G",
  "AMD Ryzen 5 7535HS",
  "AMD Ryzen 5 7640HS",
  "AMD Ryzen 7 7735HS",
  "AMD Ryzen 7 7840HS",
  "AMD Ryzen 9 7940HS",
  "Intel Xeon E5-2692 v2",
  "Intel Xeon Gold 6143",
  "Intel Xeon Platinum 8171M",
]);

/** CPUs of CodeCarbon's table; where it has an extract of Intel ARK or AMD's own list, that figure goes first. */
export const cpus: Importer = {
  name: "cpus",
  description: "CPU wattages from a release of CodeCarbon (codecarbon/data/hardware)",
  needs: [
    "cpu_power.csv",
    "intel_cpu_ark_dataset.csv",
    "amd_cpu_server_dataset.csv",
    "amd_cpu_desktop_dataset.csv",
  ],
  build: (dir, present) => {
    const byKey = new Map<string, Row>();
    for (const row of [...official(dir), ...listed(dir)]) {
      const key = keyOf(cpuTokens(fold(row.name ?? "")));
      if (isWanted(row) && !byKey.has(key)) byKey.set(key, row);
    }
    const foreign = present("cpus.csv").filter((row) => row.source !== "codecarbon");
    const others = foreign.filter((row) => !byKey.has(keyOf(cpuTokens(fold(row.name ?? "")))));
    const before = new Map(present("cpus.csv").map((row) => [row.id, row]));
    const rows = [...byKey.values()]
      .map((row) => kept(row, before.get(row.id)))
      .concat(others)
      .sort(byId);
    const ambiguous = present("hardware-ambiguous.csv").filter(({ name }) => !isXeonBase(name ?? ""));
    return {
      "cpus.csv": rows,
      "hardware-ambiguous.csv": [...ambiguous, ...unversioned(rows)].sort(byName),
    };
  },
};

const isWanted = ({ name = "", basis }: Row): boolean =>
  wanted.test(name) && !unwanted.test(name) && !(basis === "secondary" && doubtful.has(name));
const isXeonBase = (name: string): boolean => /^Xeon E[357]-\w+$/.test(name);
/** What people wrote beside a figure stays as long as the figure does. */
function kept(row: Row, before: Row | undefined): Row {
  if (before?.tdp_w !== row.tdp_w) return row;
  const { confirmed_by = "", aliases = "", note = "" } = before ?? {};
  return { ...row, confirmed_by, aliases, note };
}

const byId = (a: Row, b: Row): number => compare(a.id, b.id);
const byName = (a: Row, b: Row): number => compare(a.name, b.name);
const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

function official(dir: string): Row[] {
  const intel = readRows(`${dir}/intel_cpu_ark_dataset.csv`).map((r) =>
    cpu(r.cpu_name, r.tdp, r.total_cores, r.launch_date, "vendor"),
  );
  const amd = ["server", "desktop"].flatMap((part) =>
    readRows(`${dir}/amd_cpu_${part}_dataset.csv`).map((r) =>
      cpu(r.Name, r["Default TDP"], r["# of CPU Cores"], r["Launch Date"], "vendor"),
    ),
  );
  return [...intel, ...amd].filter(({ tdp_w }) => tdp_w !== "");
}

const listed = (dir: string): Row[] =>
  readRows(`${dir}/cpu_power.csv`)
    .map((r) => cpu(r.Name, r.TDP, "", "", "secondary"))
    .filter(({ tdp_w }) => tdp_w !== "");

function cpu(written = "", tdp = "", cores = "", launched = "", basis: string): Row {
  const name = written
    .replace(/[®™\u200b]|\((?:R|TM)\)/g, "")
    .replace(/^\d+th Gen /, "Intel Core ")
    .replace(/\bIntel Core Intel Core /, "Intel Core ")
    .replace(/ (?:CPU|Processor)\b/g, "")
    .replace(/ with .*$| Coprocessor\b| \(OEM Only\)/g, "")
    .replace(/\s+/g, " ")
    .trim();
  const watts = /^(\d+(?:\.\d+)?)(?: ?W|\.0)?$/.exec(tdp.trim())?.[1] ?? "";
  const year = /(?:19|20)\d\d/.exec(launched)?.[0] ?? shortYear(launched);
  return {
    id: cpuId(name),
    name,
    vendor: name.startsWith("AMD") ? "AMD" : "Intel",
    tdp_w: watts === "" ? "" : String(Number(watts)),
    cores: /^\d+$/.test(cores) ? cores : "",
    year,
    basis,
    source: "codecarbon",
    confirmed_by: "",
    aliases: "",
    note: "",
  };
}

/** ARK writes a quarter: Q1'23. */
function shortYear(launched: string): string {
  const digits = /'(\d\d)$/.exec(launched)?.[1];
  return digits ? `${Number(digits) > 90 ? "19" : "20"}${digits}` : "";
}
