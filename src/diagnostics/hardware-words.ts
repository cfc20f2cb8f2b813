import { alternatives, didYouMean, words } from "./words.ts";

/** Findings of resolving a hardware name. */
export const hardwareWords = {
  UNKNOWN_HARDWARE: words<{ query: string; suggestions: string[] }>({
    severity: "error",
    title: "No such hardware",
    explain:
      "The name stands neither in data/hardware.csv nor in data/cpus.csv. co2ml never guesses: near misses are offered, not used.",
    message: (a) => `no hardware is called "${a.query}"`,
    help: (a) =>
      [
        didYouMean(a.suggestions),
        "`co2ml hardware QUERY` searches the table; a wattage of your own (`--power 150`, column power_w) needs no name",
      ]
        .filter(Boolean)
        .join(" "),
  }),
  AMBIGUOUS_HARDWARE: words<{ query: string; candidates: string[]; reason: string }>({
    severity: "error",
    title: "The name means several things and has no default",
    explain:
      "The name fits hardware of different wattage and none is the documented default, so it has to be named in full.",
    message: (a) => `"${a.query}" names several kinds of hardware${a.reason ? ` (${a.reason})` : ""}`,
    help: (a) => `say which: ${alternatives(a.candidates)}`,
  }),
  HARDWARE_DEFAULT: words<{ query: string; name: string; powerW: number; reason: string }>({
    severity: "warning",
    title: "An ambiguous hardware name got its documented default",
    explain:
      "A short name such as V100 stands for cards of different wattage. data/hardware-ambiguous.csv documents which one is meant.",
    message: (a) => `"${a.query}" means ${a.name}, ${a.powerW} W${a.reason ? ` (${a.reason})` : ""}`,
    help: () => "name the variant in full, or give the wattage, to say it yourself",
  }),
  HARDWARE_KIND: words<{ query: string; expected: string; kind: string }>({
    severity: "warning",
    title: "The hardware is of another kind than its flag",
    explain:
      "--gpu, --tpu and --cpu say which kind is meant; the name given belongs to another kind. The estimate uses the hardware named.",
    message: (a) => `"${a.query}" was given as ${a.expected}, but is ${a.kind}`,
    help: (a) =>
      `use --${a.kind === "gpu" || a.kind === "tpu" || a.kind === "cpu" ? a.kind : "hardware"}, or --hardware for any kind`,
  }),
  NO_TDP: words<{ query: string; name: string; note: string }>({
    severity: "error",
    title: "No wattage is published for this hardware",
    explain:
      "The hardware is known, but no public figure for its power exists (Trainium 1, Inferentia). co2ml does not invent one.",
    message: (a) => `no power figure is public for ${a.name}${a.note ? ` (${a.note})` : ""}`,
    help: () => "give a wattage per device: `--power W`, column power_w",
  }),
  NO_MEASURED_POWER: words<{ query: string; name: string; tdpW: number }>({
    severity: "warning",
    title: "No measured power; TDP used",
    explain:
      "--power-basis measured was asked for, but the table has a measured average only for some hardware. TDP is used instead.",
    message: (a) => `no measured power is published for ${a.name}; its TDP of ${a.tdpW} W is used`,
    help: () => "give a wattage per device, or leave --power-basis out",
  }),
  WEAK_HARDWARE_FIGURE: words<{ name: string; powerW: number; basis: string; note: string }>({
    severity: "warning",
    title: "The wattage is not from a datasheet",
    explain:
      "The table's figure is derived, estimated or not confirmed by a datasheet; its row says how it came about.",
    message: (a) => `${a.powerW} W for ${a.name} is ${a.basis}${a.note ? `: ${a.note}` : ""}`,
    help: () => "give a wattage per device where you know better",
  }),
  HARDWARE_UNIT: words<{ query: string; name: string; unitsPerDevice: number; unit: string }>({
    severity: "note",
    title: "What one device of the name is",
    explain:
      "Slices and cores of TPUs, and boards of two chips, count differently from what the table rates. The note says the conversion.",
    message: (a) =>
      `one "${a.query}" is ${a.unitsPerDevice} ${a.unit}${a.unitsPerDevice === 1 ? "" : "s"} of ${a.name}`,
  }),
  HARDWARE_COUNT_IN_NAME: words<{ query: string; name: string; count: number }>({
    severity: "note",
    title: "The hardware's name carries a count",
    explain: 'A name such as "8x V100" carries the number of devices, which is used.',
    message: (a) => `"${a.query}" is read as ${a.count} × ${a.name}`,
  }),
  COUNT_TWICE: words<{ query: string; inName: number; given: number }>({
    severity: "error",
    title: "Two different device counts",
    explain:
      "The hardware's name carries a count and another one was given. co2ml neither multiplies them nor chooses.",
    message: (a) => `"${a.query}" says ${a.inName} devices, but the count given is ${a.given}`,
    help: () => "leave the count out of the name and give the number of all devices",
  }),
  SEVERAL_HARDWARE: words<{ query: string; parts: string[] }>({
    severity: "error",
    title: "One name lists several kinds of hardware",
    explain: "A run on several kinds of hardware is several pieces, each with its own count and hours.",
    message: (a) => `"${a.query}" lists several kinds of hardware`,
    help: (a) =>
      `write one row for each (${a.parts.map((p) => `"${p}"`).join(", ")}) with the same model name, each with its count and hours; they are summed`,
  }),
  UNKNOWN_INSTANCE: words<{ query: string; suggestions: string[] }>({
    severity: "error",
    title: "No such cloud instance",
    explain:
      "The instance type does not stand in data/instances.csv, which holds the accelerated types of AWS, Google Cloud and Azure.",
    message: (a) => `no cloud instance is called "${a.query}"`,
    help: (a) =>
      [
        didYouMean(a.suggestions),
        "`co2ml instances QUERY` searches the table; or name the hardware and its count",
      ]
        .filter(Boolean)
        .join(" "),
  }),
  FRACTIONAL_INSTANCE: words<{ query: string; name: string; fraction: number }>({
    severity: "warning",
    title: "The instance has a share of an accelerator",
    explain:
      "The instance type comes with a part of a physical accelerator; the same part of its power is counted.",
    message: (a) => `${a.query} has ${a.fraction} of one ${a.name}; that share of its power is counted`,
  }),
};
