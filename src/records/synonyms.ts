import type { HardwareKind } from "../core/factors.ts";
import type { NumericField } from "./fields.ts";

/** What a column of a file of runs may say. Places go from the finest to the widest: the finest that is known counts. */
export type RunField =
  | NumericField
  | "model"
  | "hardware"
  | "instance"
  | "cloud_provider"
  | "cloud_region"
  | "region"
  | "location"
  | "country";

/** What the heading of a column means. */
export interface Meaning {
  field: RunField;
  /** The kind of hardware that the heading promises. */
  kind?: HardwareKind;
  /**
   * A figure that the file's authors recorded. As a factor it is used only with `--prefer-record`;
   * recorded hardware-hours are used where count and hours are not given.
   */
  recorded?: true;
  /** The unit of a bare number where the heading names none; without it a bare number is refused. */
  unit?: string;
  /** The country is the organisation's, which need not be where training ran. */
  organisation?: true;
}

/** Headings by meaning, in lower case, words parted by spaces; our own names stand first. Documented in docs/batch.md. */
const table: [Meaning, string][] = [
  [{ field: "model" }, "model, model name, system, name, run name, experiment name, project name"],
  [
    { field: "hardware" },
    "hardware, training hardware, hardware model, hardware name, hardware type, hardware used, accelerator, accelerator type, accelerator model, device, device model, device type, chip, chip type",
  ],
  [{ field: "hardware", kind: "gpu" }, "gpu, gpu model, gpu type, gpu name"],
  [{ field: "hardware", kind: "tpu" }, "tpu, tpu model, tpu type, tpu name"],
  [{ field: "hardware", kind: "cpu" }, "cpu, cpu model, cpu type, cpu name"],
  [{ field: "instance" }, "instance, instance type, cloud instance, machine type, vm size"],
  [
    { field: "count" },
    "count, hardware quantity, hardware count, quantity, device count, accelerator count, chip count, number of devices, number of accelerators, number of chips",
  ],
  [{ field: "count", kind: "gpu" }, "gpu count, number of gpus, number of gpu, gpu quantity"],
  [{ field: "count", kind: "tpu" }, "tpu count, number of tpus, number of tpu, tpu quantity"],
  [{ field: "count", kind: "cpu" }, "cpu count, number of cpus, number of cpu, cpu quantity"],
  [{ field: "hours", unit: "h" }, "hours, training hours, hours used, wall clock hours"],
  [{ field: "hours", unit: "d" }, "days, training days"],
  [
    { field: "hours" },
    "time, training time, train time, training duration, duration, wall clock time, wall time, runtime, run time, elapsed time",
  ],
  [{ field: "hardware_hours", unit: "h" }, "hardware hours"],
  [
    { field: "hardware_hours", unit: "h", recorded: true },
    "gpu hours, tpu hours, device hours, accelerator hours, chip hours, training chip hours",
  ],
  [{ field: "cloud_provider" }, "cloud provider"],
  [{ field: "cloud_region" }, "cloud region, compute region"],
  [{ field: "region" }, "region, training region"],
  [{ field: "location" }, "location, training location, geographical location, state, province, city, place"],
  [{ field: "country" }, "country, country name, training country, country iso code, country code"],
  [
    { field: "country", organisation: true },
    "country from organization, country of organization, country from organisation, country of organisation",
  ],
  [
    { field: "year" },
    "year, training year, year published, publication year, year of publication, publication date, training date, date, timestamp",
  ],
  [{ field: "power_w", unit: "W" }, "power w"],
  [{ field: "power_w", unit: "W", recorded: true }, "tdp, gpu tdp, tpu tdp, hardware tdp"],
  [{ field: "pue" }, "pue, power usage effectiveness"],
  [{ field: "intensity_g_per_kwh", unit: "g/kWh" }, "intensity g per kwh"],
  [
    { field: "intensity_g_per_kwh", unit: "g/kWh", recorded: true },
    "carbon intensity, grid carbon intensity",
  ],
  [{ field: "energy_kwh", unit: "kWh" }, "energy kwh"],
  [
    { field: "energy_kwh", unit: "kWh", recorded: true },
    "energy consumed, energy consumption, energy used, energy, training energy",
  ],
  [{ field: "memory_gb", unit: "GB" }, "memory gb"],
];

/** Every heading that is understood, with its meaning, in order of preference. */
export const meanings: ReadonlyMap<string, Meaning> = new Map(
  table.flatMap(([meaning, names]) => names.split(", ").map((name) => [name, meaning] as const)),
);

const order = new Map([...meanings.keys()].map((name, position) => [name, position]));

/** Where a heading stands among several of one meaning: the lower, the more it is preferred. */
export const preference = (heading: string): number => order.get(heading) ?? order.size;

const kinds = ["gpu", "tpu", "cpu"] as const;
const units: Partial<Record<RunField, string>> = {
  hours: "h",
  hardware_hours: "h",
  power_w: "W",
  intensity_g_per_kwh: "g/kWh",
  energy_kwh: "kWh",
  memory_gb: "GB",
};

/** Every field that a column may feed. */
export const runFields = [...new Set(table.map(([{ field }]) => field))];

/** The fields that `--map FIELD="Column"` takes, with the meaning that it gives the column. */
export const mappable: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...runFields.map((field): [string, Meaning] => [
    field,
    { field, ...(units[field] && { unit: units[field] }) },
  ]),
  ...kinds.map((kind): [string, Meaning] => [kind, { field: "hardware", kind }]),
  ...kinds.map((kind): [string, Meaning] => [`${kind}_count`, { field: "count", kind }]),
]);
