import { describe, expect, it } from "vitest";
import { invoke, words } from "../commands/invoke.ts";

/** Command lines whose whole output is kept: test/golden/NAME.txt. After a wanted change: `npx vitest run test/golden -u`. */
const transcripts: Record<string, string> = {
  "first-line": "estimate --gpu V100 --count 8 --hours 48 --region us-east",
  "all-given": "estimate --power 300 --intensity 500 --hardware-hours 100 --model Example",
  "several-kinds": 'estimate --gpu V100 --count 8 --cpu "Xeon E5-2699 v4" --cpu-count 2 --hours 48 --memory 512GB --region FR --year 2020 --pue 1.2',
  "json": "estimate --tpu v3-8 --hours 2d12h --region europe-west4-a --year 2019 --json",
  "markdown": "estimate --gpu A100 --hours 1 --region CA-QC --format markdown --model *x*",
  "csv": "estimate --gpu A100 --hours 1 --region CA-QC --format csv",
  "errors": "estimate --gpu A10O --count 2.5 --hours 1,5 --region Frnace --pue 0.5",
  "unknown": "estimate --gpu A10O --hours 1 --region Frnace",
  "missing": "estimate --hours 3",
  "contradiction": "estimate --gpu V100 --hours 48 --hardware-hours 384 --region FR",
  "strict": "estimate --gpu V100 --hours 48 --region us-east --strict",
  "usage": "estimate --gpus V100",
  "version": "--version",
  "help": "--help",
  "help-estimate": "estimate --help",
  "report-model-card": "report --for model-card --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --model My_Model --quiet",
  "report-paper": "report --for paper --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --model My_Model --quiet",
  "report-table": "report --for table --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --model My_Model --quiet",
  "report-ai-act": "report --for ai-act --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --model My_Model --quiet",
  "report-neurips": "report --for neurips --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --model My_Model --quiet",
  "report-esg": "report --for esg --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --model My_Model --quiet",
  "check-holds": "check --gpu A100 --hardware-hours 1022362 --power 400 --pue 1.1 --intensity 385 --energy 449MWh --co2eq 173t",
  "check-slip": "check --gpu V100 --count 8 --hours 48 --region FR --year 2020 --energy 96.0",
  "check-open": "check --gpu V100 --count 8 --hours 48 --region FR --year 2024 --co2eq 8.37",
  "range": "estimate --gpu V100 --count 8 --hours 48 --region us-east-1 --year 2022 --range",
  "range-given": "estimate --power 300 --intensity 500 --pue 1.2 --hardware-hours 100 --range --format markdown",
  "compare-range": "compare --gpu V100 --count 8 --hours 48 --region us-east-1,FR --year 2022 --range",
  "compare-places": "compare --gpu A100 --count 64 --hours 240 --region us-east-1,FR,CA-QC,IN --year 2018,2024",
  "compare-hardware": "compare --gpu A100,H100,V100 --count 64 --hours 240 --region FR --year 2023 --speedup h100=2.4",
  "compare-csv": "compare --gpu V100 --hours 100 --regions aws --year 2023 --top 3 --csv",
  "compare-markdown": "compare --gpu V100 --hours 100 --regions US --kind lifecycle --year 2022 --top 3 --format markdown",
  "hardware": "hardware v100 fhhl",
  "regions": "regions us-east",
  "instances": "instances p4d",
  batch: "batch test/golden/files/models.csv",
  "batch-by": "batch test/golden/files/models.csv --by team --quiet",
  "batch-csv": "batch test/golden/files/models.csv --format csv",
  "batch-json": "batch test/golden/files/models.csv --by team --json --quiet",
  "batch-markdown": "batch test/golden/files/models.csv --by team --format markdown --quiet",
  "batch-columns": "batch test/golden/files/models.csv --columns",
  "batch-strict": "batch test/golden/files/models.csv --strict",
  "batch-refused": 'batch test/golden/files/models.csv --map time="hours" --by county --year 1980 --max-co2eq 5',
  "help-batch": "batch --help",
};

describe("transcripts", () => {
  it.each(Object.entries(transcripts))("%s", async (name, line) => {
    const { code, out, err } = await invoke(words(line));
    const text = `$ co2ml ${line}\n${out}${err ? `--- standard error\n${err}` : ""}--- exit ${code}\n`;
    await expect(text).toMatchFileSnapshot(`${name}.txt`);
  });
});
