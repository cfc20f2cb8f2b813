import type { HardwareFactor, HardwareKind } from "../../core/index.ts";
import table from "../generated/hardware.ts";
import { linesOf } from "../lookup.ts";
import { textIndex } from "../text-index.ts";

/** A row of data/hardware.csv or data/cpus.csv, as `co2ml hardware` lists it. */
export interface HardwareRow {
  id: string;
  name: string;
  vendor: string;
  kind: HardwareKind;
  /** Form factor: SXM2, PCIe, NVL, OAM …; empty where there is but one. */
  variant: string;
  /** What the wattage rates: board, module, chip, die, system, soc, superchip, socket. */
  unit: string;
  /** Processors on one unit: 2 for a K80 board. */
  chips_per_unit: number;
  /** Thermal design power in W per unit; null where none is published. */
  tdp_w: number | null;
  /** Published measured average power in W per unit. */
  measured_w: number | null;
  measured_source: string | null;
  memory_gb: number | null;
  /** Cores of a CPU. */
  cores: number | null;
  /** Year of release. */
  year: number | null;
  /** What the wattage rests on: datasheet, vendor, paper, derived … */
  basis: string;
  /** Id in data/sources.csv. */
  source: string;
  confirmed_by: string[];
  /** URL where known. */
  datasheet: string;
  aliases: string[];
  note: string;
}

const find = textIndex(table);
const cache = new Map<string, HardwareRow>();

/** The accelerator with an id of data/hardware.csv. */
export function acceleratorOf(id: string): HardwareRow | undefined {
  const known = cache.get(id);
  if (known) return known;
  const line = find(id);
  if (line === undefined) return undefined;
  const row = parse(line);
  cache.set(id, row);
  return row;
}

/** Every accelerator, sorted by id. */
export function accelerators(): HardwareRow[] {
  return linesOf(table).map(parse);
}

/** The wattage of a row with its origin, as an estimate carries it. */
export function factorOf(row: HardwareRow, match: HardwareFactor["match"]): HardwareFactor {
  const { id, name, kind, unit, basis, source, note } = row;
  const power = { tdpW: row.tdp_w, measuredW: row.measured_w, measuredSource: row.measured_source };
  return { id, name, kind, unit, ...power, basis, source, note, match, countInName: null, unitsPerDevice: 1 };
}

const number = (text: string): number | null => (text === "" ? null : Number(text));
const list = (text: string): string[] => (text === "" ? [] : text.split("|"));

function parse(line: string): HardwareRow {
  const [id, name, vendor, kind, variant, unit, chips, tdp, measured, ...rest] = line.split("\t") as Cells;
  const [measuredSource, memory, cores, year, basis, source, confirmed, datasheet, aliases, note] =
    rest as Cells;
  return {
    id,
    name,
    vendor,
    kind: kind as HardwareKind,
    variant,
    unit,
    chips_per_unit: Number(chips),
    tdp_w: number(tdp),
    measured_w: number(measured),
    measured_source: measuredSource || null,
    memory_gb: number(memory),
    cores: number(cores),
    year: number(year),
    basis,
    source,
    confirmed_by: list(confirmed),
    datasheet,
    aliases: list(aliases),
    note,
  };
}

/** As many cells as a line of the compiled table has; the build writes them all. */
type Cells = [string, string, string, string, string, string, string, string, string, string, ...string[]];
