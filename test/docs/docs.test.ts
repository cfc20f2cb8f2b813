import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errorsPage } from "../../scripts/docs/errors.ts";
import { generatedParts, withParts } from "../../scripts/docs/parts.ts";
import { REJECT_COLUMNS, RESULT_COLUMNS } from "../../src/batch/results.ts";
import { mappable, meanings } from "../../src/records/synonyms.ts";
import { invoke, words } from "../commands/invoke.ts";

const read = (file: string) => readFileSync(file, "utf8");

describe("what docs/ takes from the program (mend with `npm run docs`)", () => {
  it("errors.md explains every code", () => expect(read("docs/errors.md")).toBe(errorsPage()));
  it("data.md shows the tables as they are", () => {
    const page = existsSync("docs/data.md") ? read("docs/data.md") : "";
    for (const name of Object.keys(generatedParts())) expect(page).toContain(`<!-- generated:${name} -->`);
    expect(page).toBe(withParts(page, generatedParts()));
  });
});

describe("docs/check.md", () => {
  const files = readdirSync("src/check/slips").map((file) => read(`src/check/slips/${file}`));
  const slips = files.flatMap((text) =>
    [...text.matchAll(/(?:figure|hardware|facility|slip|as)\(\s*"([a-z_0-9]+)"/g)].map(([, id]) => id ?? ""),
  );
  it("names every slip", () => {
    expect(slips.length).toBeGreaterThan(20);
    for (const id of slips) expect(read("docs/check.md")).toContain(`\`${id}\``);
  });
});

describe("docs/batch.md", () => {
  const page = read("docs/batch.md");
  it.each([...meanings.keys()])("names the heading %s", (heading) => {
    const general = heading.replace(/\b(tpus?|cpus?)\b/, (kind) => (kind.endsWith("s") ? "gpus" : "gpu"));
    const [snake, ours] = [heading.replaceAll(" ", "_"), general.replaceAll(" ", "_")];
    expect([`\`${snake}\``, `\`${ours}\``, heading, general].some((text) => page.includes(text))).toBe(true);
  });
  it.each([...mappable.keys()])("names the field %s", (field) => expect(page).toContain(`\`${field}\``));
  it.each([...RESULT_COLUMNS, ...REJECT_COLUMNS])("names the column %s", (column) => {
    expect(page).toContain(`\`${column}\``);
  });
});

describe("the README", () => {
  const readme = read("README.md");
  it("prints what its first command prints", async () => {
    const [, shown] = /```text\n([\s\S]*?)```/.exec(readme) ?? [];
    const line = /^\$ co2ml (estimate .*)$/m.exec(readme)?.[1] ?? "";
    expect((await invoke(words(line))).out).toBe(shown);
  });
  const examples = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
    .flatMap((block) => (block[1] ?? "").split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").replace(/\s*\|.*$/, ""))
    .filter((line) => /^co2ml (estimate|hardware|regions|instances|compare|report|check --gpu)\b/.test(line));
  it.each(examples)("%s", async (line) => expect((await invoke(words(line).slice(1))).code).toBe(0));
});
