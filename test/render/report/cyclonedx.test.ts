import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import Ajv from "ajv";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { cycloneDx } from "../../../src/render/report/cyclonedx.ts";
import { CLOUD_RUN, factsOf } from "./facts.ts";

const library = dirname(createRequire(import.meta.url).resolve("@cyclonedx/cyclonedx-library/package.json"));
const schema = (name: string) =>
  JSON.parse(readFileSync(join(library, "res/schema", `${name}.SNAPSHOT.schema.json`), "utf8"));

/** The schema of CycloneDX 1.6 as its own library ships it. */
function validator() {
  const ajv = new Ajv.default({ strict: false });
  formats.default(ajv);
  ajv.addFormat("iri-reference", true);
  ajv.addFormat("idn-email", true);
  for (const name of ["spdx", "jsf-0.82", "cryptography-defs"])
    ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
  return ajv.compile(schema("bom-1.6"));
}

describe("CycloneDX 1.6", () => {
  const validate = validator();
  const bomOf = (...args: Parameters<typeof factsOf>) => JSON.parse(cycloneDx(factsOf(...args)));
  const all = bomOf(
    [
      CLOUD_RUN,
      { ...CLOUD_RUN, stage: "search", region: "FR" },
      { ...CLOUD_RUN, stage: "failed" },
      { model: "other", energy_kwh: 10, intensity_g_per_kwh: 100 },
    ],
    { marketGPerKwh: 0, offset: { percent: 50 } },
  );
  const consumptions = (bom: typeof all) =>
    bom.components[0].modelCard.considerations.environmentalConsiderations.energyConsumptions;

  it.each([
    ["one run", bomOf([CLOUD_RUN])],
    ["energy alone", bomOf([{ energy_kwh: 10, intensity_g_per_kwh: 100 }])],
    ["a project", all],
  ])("validates: %s", (_name, bom) => {
    expect(validate(bom), JSON.stringify(validate.errors)).toBe(true);
  });
  it("would not validate with a field that is none", () => {
    const bom = structuredClone(all);
    consumptions(bom)[0].co2 = 1;
    expect(validate(bom)).toBe(false);
  });
  it("has the final run as training, search and failed runs apart, offsets beside", () => {
    const [training, search, failed] = consumptions(all);
    expect(training).toMatchObject({
      activity: "training",
      activityEnergyCost: { value: 115.2, unit: "kWh" },
    });
    expect(training.co2CostOffset.value).toBeCloseTo(training.co2CostEquivalent.value / 2, 12);
    expect([search, failed].map((c) => [c.activity, c.properties[0].value])).toEqual([
      ["other", "search"],
      ["other", "failed"],
    ]);
  });
  it("calls fine-tuning so", () => {
    expect(consumptions(bomOf([CLOUD_RUN], { trainingType: "fine-tuning" }))[0].activity).toBe("fine-tuning");
  });
});
