import { Command, CommanderError } from "commander";
import dataVersion from "../catalog/generated/version.ts";
import { finding } from "../diagnostics/diagnostic.ts";
import { diagnosticText } from "../render/diagnostics.ts";
import { VERSION } from "../version.ts";
import { registerEstimate } from "./estimate.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";

const HELP = `
Exit codes:
  0 done   1 could not read or write   2 usage or invalid input
  3 a limit that you set was exceeded   4 done, with rejected rows   70 a bug

Results go to standard output, everything else to standard error. Nothing is sent anywhere.`;

/** Runs one command line and says its exit code; everything that it prints goes through `io`. */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const program = new Command("co2ml")
    .description("what training a machine-learning model cost the climate")
    .version(
      `co2ml ${VERSION} (data ${dataVersion})`,
      "-V, --version",
      "print the version of the program and of its data",
    )
    .option("--debug", "print the stack of an unexpected error")
    .addHelpText("after", HELP)
    .configureOutput({ writeOut: io.out, writeErr: () => {}, getOutHelpWidth: () => io.width })
    .exitOverride();
  const done = (result: ExitCode): void => {
    code = result;
  };
  registerEstimate(program, io, done);
  if (argv[0] !== "estimate") (await import("./index.ts")).register(program, io, done);
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return usage(error, program, io);
    throw error;
  }
}

/** What commander refuses, in the words and with the exit code of every other finding. */
function usage(error: CommanderError, program: Command, io: Io): ExitCode {
  if (error.exitCode === 0) return EXIT.done;
  if (error.code === "commander.help") {
    io.err(program.helpInformation());
    return EXIT.usage;
  }
  const [text = "", suggestion] = error.message.replace(/^error: /, "").split("\n");
  const mend = suggestion?.replace(/^\((.*)\)$/, "$1");
  io.err(`${diagnosticText(finding("USAGE", { text, ...(mend && { mend }) }))}\n`);
  return EXIT.usage;
}
