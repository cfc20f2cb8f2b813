import { alternatives, words } from "./words.ts";

/** Findings of `co2ml report`. */
export const reportWords = {
  SEVERAL_MODELS: words<{ models: string[]; what: string; mend: string }>({
    severity: "error",
    title: "The file has several models, and one is wanted",
    explain: "A model card is of one model, and a mass of offsets cannot be shared out among several.",
    message: (a) => `${a.what}, but the file has ${a.models.length} models: ${alternatives(a.models)}`,
    help: (a) => a.mend,
  }),
  NO_RUN: words<{ what: string; models: string[] }>({
    severity: "error",
    title: "There is nothing to report",
    explain: "The file has no run that can be read, none of the model asked for, or no final run of a model.",
    message: (a) => a.what,
    help: (a) => (a.models.length ? `the models are ${alternatives(a.models)}` : undefined),
  }),
  TRAINING_TYPE_ASSUMED: words<Record<string, never>>({
    severity: "warning",
    title: "The training type is assumed",
    explain:
      "The Hub's metadata says whether a model was pre-trained or fine-tuned. Without --training-type it is called pre-training.",
    message: () => "the training type is said to be pre-training",
    help: () => "`--training-type fine-tuning` or `--training-type pre-training` says it yourself",
  }),
};
