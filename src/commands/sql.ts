import { type Command, Option } from "commander";
import { makePlan, type Plan } from "../batch/plan.ts";
import { type Diagnostic, failure, finding, type Outcome } from "../diagnostics/diagnostic.ts";
import { openSource } from "../files/open-source.ts";
import { ReadError } from "../files/read-text.ts";
import { headerOf } from "../records/header-of.ts";
import { diagnosticsText } from "../render/diagnostics.ts";
import { hasTime } from "../sql/amounts.ts";
import { type DialectName, dialects } from "../sql/dialect.ts";
import { type SqlRequest, type StatementName, statements } from "../sql/statements.ts";
import { collected } from "./collected.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { byOption, columnOptions } from "./reading-flags.ts";

const EXAMPLES = `
Examples:
  co2ml sql jobs.parquet --dialect duckdb --table jobs
  co2ml sql --column gpu_model --column gpu_count --column elapsed_h --column site --column day \\
    --map hours=elapsed_h --map region=site --map year=day --dialect spark --table lake.jobs --by region
  co2ml sql jobs.csv --dialect postgres --table jobs --statement tuples

The first statement finds the distinct tuples; \`co2ml resolve\` says what they mean; load that as the table of
--mapping, all as text, and run the others.`;

interface SqlFlags {
  dialect: DialectName;
  table: string;
  mapping: string;
  column?: string[];
  map?: string[];
  preferRecord?: boolean;
  by?: string[];
  statement?: StatementName;
}

/** Adds `co2ml sql`. */
export function registerSql(program: Command, io: Io, done: (code: ExitCode) => void): void {
  const command = program
    .command("sql [sample]")
    .description(
      "print the statements by which an engine of SQL scores a table, with what `co2ml resolve` says",
    )
    .requiredOption("--table <name>", "the table of rows: jobs, lake.jobs")
    .option("--mapping <name>", "the table of what `co2ml resolve` made", "co2ml_mapping")
    .addOption(
      new Option("--dialect <engine>", "for which engine")
        .choices(Object.keys(dialects))
        .makeOptionMandatory(),
    )
    .option(
      "--column <name>",
      "a column of the table, where no file with the same columns is named",
      collected,
    );
  columnOptions(command)
    .addOption(byOption())
    .addOption(new Option("--statement <name>", "only this one").choices(Object.keys(statements)))
    .addHelpText("after", EXAMPLES)
    .action(async (sample: string | undefined, flags: SqlFlags) => done(await sql(sample, flags, io)));
}

async function sql(sample: string | undefined, flags: SqlFlags, io: Io): Promise<ExitCode> {
  try {
    const plan = await planOf(sample, flags, io);
    if (plan.ok) {
      io.out(textOf(plan.value, flags));
      return EXIT.done;
    }
    io.err(diagnosticsText(plan.findings));
    return EXIT.usage;
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    io.err(diagnosticsText([error.finding]));
    return EXIT.io;
  }
}

function textOf(plan: Plan, { dialect, table, mapping, by = [], statement }: SqlFlags): string {
  const request: SqlRequest = { plan, dialect: dialects[dialect], table, mapping, by };
  if (statement) return `${statements[statement].text(request)}\n`;
  return Object.entries(statements)
    .filter(([name]) => name !== "groups" || by.length > 0)
    .map(([, { title, text }]) => `-- ${title}\n${text(request)};\n`)
    .join("\n");
}

async function planOf(sample: string | undefined, flags: SqlFlags, io: Io): Promise<Outcome<Plan>> {
  const header =
    sample === undefined ? flags.column : await headerOf((await openSource(sample, io.stdin)).source);
  const { map = [], preferRecord = false, by = [] } = flags;
  if (!header?.length) return failure(noColumns(sample));
  const plan = makePlan(header, { map, preferRecord, by, placeGiven: true });
  if (!plan.ok) return plan;
  const { columns, lastOf, names } = plan.value;
  if (lastOf !== undefined) return failure(finding("CUMULATIVE_FILE", { column: names[lastOf]! }));
  return hasTime(columns) ? plan : failure(finding("NO_TIME_COLUMN", {}));
}

function noColumns(sample: string | undefined): Diagnostic {
  if (sample !== undefined) return finding("EMPTY_FILE", { path: sample });
  const mend = "name a file with the same columns, or each column with `--column`";
  return finding("USAGE", { text: "the columns of the table are not known", mend });
}
