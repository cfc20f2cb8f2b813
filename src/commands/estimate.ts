import { type Command, Option } from "commander";
import { type Diagnostic, isWarning, strictly } from "../diagnostics/diagnostic.ts";
import { estimateRun } from "../estimate/estimate-run.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { type EstimateFormat, estimateFormats } from "../render/estimate-formats.ts";
import { paintFor, wantsColour } from "../render/paint.ts";
import { collected } from "./collected.ts";
import { type EstimateFlags, runFromFlags } from "./estimate-flags.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { exceeds } from "./limit.ts";

const EXAMPLES = `
Examples:
  co2ml estimate --gpu V100 --count 8 --hours 48 --region us-east
  co2ml estimate --tpu v3-8 --hours 14.8d --region europe-west4 --year 2020 --json
  co2ml estimate --gpu A100 --count 64 --hours 240 --cpu "EPYC 7742" --cpu-count 16 --region FR --pue 1.2
  co2ml estimate --power 300 --intensity 500 --hardware-hours 100

Exit codes: 0 done, 2 usage or invalid input, 3 --max-co2eq exceeded.`;

/** Adds `co2ml estimate` to the program. */
export function registerEstimate(program: Command, io: Io, done: (code: ExitCode) => void): void {
  estimateOptions(program.command("estimate"))
    .description("estimate one training run from its hardware, hours, place and year")
    .option("--model <name>", "name of the model, printed with the result")
    .addOption(
      new Option("--format <format>", "how to print").choices(Object.keys(estimateFormats)).default("table"),
    )
    .option("--json", "the same as --format json")
    .option("--strict", "warnings are errors")
    .option("--range", "low, central and high, with every bound and its source")
    .option("--max-co2eq <mass>", "exit 3 when the result exceeds this mass: 500kg, 2t, 800g")
    .option("--quiet", "no warnings on standard error")
    .option("--no-color", "no colour")
    .addHelpText("after", EXAMPLES)
    .action(async (flags: EstimateFlags) => done(await estimate(flags, io)));
}

/** The flags that describe a run; `report`, `compare` and `check` take the same. */
export function estimateOptions(command: Command): Command {
  return command
    .option("--gpu <name>", "GPU (may be repeated, also the next three)", collected)
    .option("--tpu <name>", "TPU chip or slice: v3, v3-8", collected)
    .option("--cpu <name>", "CPU", collected)
    .option("--hardware <name>", "hardware of any kind", collected)
    .option("--instance <type>", "cloud instance type: p4d.24xlarge, a2-highgpu-8g")
    .option("--count <n>", "devices (instances with --instance); 1 unless the name says more")
    .option("--cpu-count <n>", "CPUs, where --cpu stands beside other hardware")
    .option("--hours <time>", "wall-clock time: 48, 48h, 90m, 14.8d, 950400s, 2d12h")
    .option("--hardware-hours <hours>", "device-hours, in place of --count and --hours")
    .option("--memory <size>", "main memory in GB, counted over --hours: 512GB")
    .option("--region <place>", "country, state, province or cloud region: FR, US-VA, us-east-1")
    .option("--year <year>", "year of training; the latest in the table unless given")
    .option("--power <watts>", "W per device, in place of the table's TDP")
    .option("--cpu-power <watts>", "W per CPU, where --cpu stands beside other hardware")
    .option("--pue <ratio>", "power usage effectiveness: a ratio, `provider` or `average`; 1 unless given")
    .option("--intensity <g>", "carbon intensity in gCO2eq/kWh, in place of the table's")
    .option("--energy <kwh>", "energy at the hardware in kWh, in place of power × hours")
    .addOption(new Option("--kind <kind>", "kind of intensity").choices(["lifecycle", "direct"]))
    .addOption(
      new Option("--intensity-source <series>", "whose intensities").choices([
        "default",
        "provider",
        "egrid",
      ]),
    )
    .addOption(
      new Option("--power-basis <basis>", "TDP, or measured average power where published").choices([
        "tdp",
        "measured",
      ]),
    );
}

async function estimate(flags: EstimateFlags, io: Io): Promise<ExitCode> {
  const say = async (findings: readonly Diagnostic[]): Promise<void> => {
    if (findings.length === 0) return;
    io.err(diagnosticsText(findings, await paintFor(wantsColour(io.stderrIsTerminal, io.env, flags.color))));
  };
  const parsed = runFromFlags(flags);
  const limit = flags.maxCo2eq === undefined ? undefined : exceeds(flags.maxCo2eq);
  const outcome = parsed.ok ? estimateRun(parsed.value.run, parsed.value.options) : parsed;
  const findings = [...outcome.findings, ...(limit && !limit.ok ? limit.findings : [])];
  const refused = flags.strict && findings.some(isWarning);
  if (!outcome.ok || (limit && !limit.ok) || refused) {
    const telling = findings.filter((f) => f.severity !== "note");
    await say(refused ? telling.map(strictly) : telling);
    return EXIT.usage;
  }
  const format: EstimateFormat = flags.json ? "json" : flags.format;
  const paint = await paintFor(format === "table" && wantsColour(io.stdoutIsTerminal, io.env, flags.color));
  const width = format === "table" && io.stdoutIsTerminal ? io.width : undefined;
  if (flags.range) {
    const { rangeFormats, rangeOf } = await import("../render/range/index.ts");
    const range = rangeOf(outcome.value, flags.intensitySource);
    io.out(await rangeFormats[format](outcome.value, range, paint, width));
  } else io.out(await estimateFormats[format](outcome.value, paint, width));
  const shown = format === "table" || format === "markdown";
  if (!shown && !flags.quiet) await say(findings.filter(isWarning));
  const over = limit?.value(outcome.value.co2eq_kg);
  if (over) await say([over]);
  return over ? EXIT.limit : EXIT.done;
}
