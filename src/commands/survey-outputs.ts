import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";
import { openDraft, type Sink } from "../files/draft.ts";
import { sameFiles } from "../files/same-file.ts";
import type { Figure } from "../render/figures/figure.ts";
import { CSV_FORMAT, figureCsv } from "../render/figures/figure-csv.ts";
import { paintFor, wantsColour } from "../render/paint.ts";
import { surveyFormats } from "../render/survey/formats.ts";
import type { SurveyRecord } from "../survey/record.ts";
import type { Survey } from "../survey/survey.ts";
import type { Io } from "./io.ts";
import type { SurveyFlags } from "./survey-flags.ts";

/** Where a survey goes. */
export interface SurveyOutputs {
  write: (survey: Survey, records: readonly SurveyRecord[]) => Promise<Outcome<null>>;
  /** Takes back everything that has not got its name. */
  discard: () => void;
}

/** Opens the page and the folder of figures, before any work. Without either, or where asked, the tables are printed. */
export function openOutputs(file: string, flags: SurveyFlags, io: Io): Outcome<SurveyOutputs> {
  const findings: Diagnostic[] = sameFiles([file, flags.html]);
  if (findings.length) return failure(...findings);
  const page = flags.html === undefined ? undefined : openDraft(flags.html, flags.force ?? false);
  const folder = flags.figures === undefined ? undefined : openFolder(flags.figures);
  const drafts: Sink[] = page?.ok ? [page.value] : [];
  const discard = (): void => {
    for (const draft of drafts) draft.discard();
  };
  if ((page && !page.ok) || (folder && !folder.ok)) {
    discard();
    return failure(...(page?.findings ?? []), ...(folder?.findings ?? []));
  }
  const write: SurveyOutputs["write"] = async (survey, records) => {
    if (page || folder) {
      const drawing = await import("../render/drawing.ts");
      page?.value.write(await drawing.pageOf(survey, records));
      for (const figure of folder ? drawing.figuresOf(records, survey) : []) {
        const opened = openFiles(flags, await figureFiles(figure, drawing), drafts);
        if (!opened.ok) return opened;
      }
    }
    const printed = await printedTables(survey, flags, io);
    const failed = drafts.map((draft) => draft.commit()).find(({ ok }) => !ok);
    if (!failed) io.out(printed);
    return failed ?? success(null);
  };
  return success({ write, discard });
}

function openFolder(path: string): Outcome<null> {
  try {
    mkdirSync(path, { recursive: true });
    return success(null);
  } catch (error) {
    return failure(finding("CANNOT_WRITE", { path, reason: (error as Error).message }));
  }
}

type Drawing = typeof import("../render/drawing.ts");

/** A figure's drawing, its data, and a specification that draws the one from the other. */
async function figureFiles(figure: Figure, { svgOf, specOf }: Drawing): Promise<Record<string, string>> {
  const spec = specOf(figure, { url: `${figure.id}.csv`, format: CSV_FORMAT });
  return {
    [`${figure.id}.svg`]: `${await svgOf(figure, { titled: true })}\n`,
    [`${figure.id}.csv`]: figureCsv(figure),
    [`${figure.id}.vl.json`]: `${JSON.stringify(spec, null, 2)}\n`,
  };
}

/** Writes the files of a figure as drafts, and adds these to the others. */
function openFiles(
  { figures = "", force = false }: SurveyFlags,
  files: Record<string, string>,
  drafts: Sink[],
): Outcome<null> {
  for (const [name, text] of Object.entries(files)) {
    const draft = openDraft(join(figures, name), force);
    if (!draft.ok) return draft;
    drafts.push(draft.value);
    draft.value.write(text);
  }
  return success(null);
}

async function printedTables(survey: Survey, flags: SurveyFlags, io: Io): Promise<string> {
  const elsewhere = flags.html !== undefined || flags.figures !== undefined;
  if (elsewhere && flags.format === undefined && !flags.json) return "";
  const format = flags.json ? "json" : (flags.format ?? "table");
  const paint = await paintFor(format === "table" && wantsColour(io.stdoutIsTerminal, io.env, flags.color));
  return surveyFormats[format](survey, paint);
}
