import type { Survey } from "../../survey/survey.ts";
import type { Paint } from "../paint.ts";
import { surveyMarkdown } from "./markdown.ts";
import { surveyTables } from "./tables/index.ts";
import { surveyText } from "./text.ts";

/** The formats of a survey's tables. A new one is one line here. */
export const surveyFormats = {
  table: (s: Survey, paint: Paint) => surveyText(surveyTables(s), paint),
  json: (s: Survey) => `${JSON.stringify(s, null, 2)}\n`,
  markdown: (s: Survey) =>
    surveyMarkdown(
      surveyTables(s),
      `Training emissions: ${s.file}`,
      `co2ml ${s.co2ml_version}, data ${s.data_version}`,
    ),
} satisfies Record<string, (s: Survey, paint: Paint) => string | Promise<string>>;

export type SurveyFormat = keyof typeof surveyFormats;
