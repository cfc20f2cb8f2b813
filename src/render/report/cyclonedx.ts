import type { Estimate } from "../../core/index.ts";
import { KG_PER_T } from "../../core/units.ts";
import type { ModelFacts, ReportFacts, Sums } from "../../report/facts.ts";
import { offsetKg } from "../../report/offset.ts";
import { whereOf } from "../../report/where.ts";
import { statementOf } from "./statement.ts";

interface Property {
  name: string;
  value: string;
}

/** A CycloneDX 1.6 bill of materials whose model cards carry environmental considerations. */
export function cycloneDx(facts: ReportFacts): string {
  const run = facts.models[0]?.allRuns[0];
  const bom = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      tools: { components: [{ type: "application", name: "co2ml", version: run?.co2ml_version }] },
    },
    components: facts.models.map((model, i) => component(model, `model-${i + 1}`, facts)),
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function component(model: ModelFacts, ref: string, facts: ReportFacts): object {
  return {
    type: "machine-learning-model",
    "bom-ref": ref,
    name: model.model ?? "model",
    modelCard: {
      considerations: {
        environmentalConsiderations: {
          energyConsumptions: consumptions(model, ref, facts),
          properties: properties(model, facts),
        },
      },
    },
  };
}

/** The final run as training or fine-tuning; search and failed runs, or the rest of the project, as other activities. */
function consumptions(model: ModelFacts, ref: string, facts: ReportFacts): object[] {
  const { final, search, failed, finalRuns } = model;
  const activity = facts.choices.trainingType === "fine-tuning" ? "fine-tuning" : "training";
  const of = (name: string, sums: Sums, more: object) => ({
    activity: name,
    ...more,
    activityEnergyCost: { value: sums.facilityEnergyKwh, unit: "kWh" },
    co2CostEquivalent: { value: sums.co2eqKg / KG_PER_T, unit: "tCO2eq" },
  });
  const other = (stage: string, sums: Sums | null) =>
    sums
      ? [of("other", sums, { energyProviders: [], properties: [{ name: "co2ml:stage", value: stage }] })]
      : [];
  const { offset } = facts.choices;
  return [
    {
      ...of(activity, final, {
        energyProviders: finalRuns.map((e, i) => provider(e, `${ref}-grid-${i + 1}`)),
      }),
      ...(offset && { co2CostOffset: { value: offsetKg(offset, final.co2eqKg) / KG_PER_T, unit: "tCO2eq" } }),
    },
    ...other("search", search),
    ...other("failed", failed),
  ];
}

/** The grid of a run. A grid is a mix, so it is none of the single energy sources; its main one is in the description. */
function provider(e: Estimate, ref: string): object {
  const { year, g_per_kwh, kind, main_energy_source } = e.carbon_intensity;
  const place = e.region ? `Grid of ${e.region.grid_name} (${e.region.grid_id})` : "Grid not stated";
  const mix = main_energy_source ? `, mainly ${main_energy_source}` : "";
  return {
    "bom-ref": ref,
    description: `${whereOf(e).location ?? "place not stated"}; ${g_per_kwh} g CO2eq/kWh${year === null ? " as given" : ` in ${year}, ${kind}`}${mix}`,
    organization: { name: place },
    energySource: e.region ? "other" : "unknown",
    energyProvided: { value: e.facility_energy_kwh, unit: "kWh" },
  };
}

function properties(model: ModelFacts, facts: ReportFacts): Property[] {
  const s = statementOf(model, facts);
  const property = (name: string, value: string): Property => ({ name: `co2ml:${name}`, value });
  return [
    property("boundary", s.boundary),
    property("method", s.method),
    ...s.factors.map((factor) => property("factor", factor)),
    property("not_counted", s.notCounted.join("; ")),
    ...s.assumptions.map((assumption) => property("assumed", assumption)),
    ...(s.project === null ? [] : [property("project", s.project)]),
    property("market_based", s.market ?? "not stated"),
    ...(s.offset === null ? [] : [property("offsets", s.offset)]),
    ...(s.hours === null ? [] : [property("hardware_hours", s.hours)]),
    property("data", s.data),
  ];
}
