import { Argument, type Command } from "commander";
import { EXIT, type ExitCode, type Io } from "./io.ts";

const NAMES = ["estimate", "run"] as const;

/** Adds `co2ml schema NAME`: the JSON Schema of what the program prints or reads. */
export function registerSchema(program: Command, io: Io, done: (code: ExitCode) => void): void {
  program
    .command("schema")
    .description("print a JSON Schema: of the result (estimate) or of a run (run)")
    .addArgument(new Argument("<name>", "which").choices(NAMES))
    .action(async (name: (typeof NAMES)[number]) => {
      const { schemas } = await import("../schema/index.ts");
      io.out(`${JSON.stringify(schemas[name](), null, 2)}\n`);
      done(EXIT.done);
    });
}
