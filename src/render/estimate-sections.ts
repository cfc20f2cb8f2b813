import type { Estimate, EstimateHardware } from "../core/index.ts";
import { hoursText } from "./hours.ts";
import { co2eqText, energyText, exact, figure } from "./quantity.ts";
import { visible } from "./visible.ts";

/** A line of an explanation: what it is about, and the sentence. */
export type Line = readonly [label: string, text: string];

/** What people are told about an estimate, before it is set as text or Markdown. */
export interface EstimateSections {
  model: string | null;
  co2eq: string;
  energy: string;
  hours: string | null;
  formula: Line[];
  origins: Line[];
  findings: { severity: "warning" | "note"; text: string; code: string }[];
  footer: string;
}

/** The answer, the worked formula, where each factor came from, what was assumed. */
export function estimateSections(e: Estimate): EstimateSections {
  return {
    model: e.model === null ? null : visible(e.model),
    co2eq: co2eqText(e.co2eq_kg),
    energy: energyText(e.facility_energy_kwh),
    hours: e.hardware_hours === null ? null : hoursText(e.hardware_hours, e.hardware),
    formula: formula(e),
    origins: origins(e),
    findings: [
      ...e.warnings.map((w) => ({ severity: "warning" as const, text: visible(w.message), code: w.code })),
      ...e.notes.map((n) => ({ severity: "note" as const, text: visible(n.message), code: n.code })),
    ],
    footer: `co2ml ${e.co2ml_version}, data ${e.data_version}`,
  };
}

function formula(e: Estimate): Line[] {
  const energy: Line[] =
    e.energy_origin === "given"
      ? [["energy", `${exact(e.energy_kwh)} kWh, as given`]]
      : [
          ...e.hardware.map((h, i): Line => [i === 0 ? "energy" : "  +", shareText(h)]),
          ...(e.hardware.length > 1 ? [["  =", `${exact(e.energy_kwh)} kWh`] as const] : []),
        ];
  const facility: Line[] =
    e.pue.value === 1
      ? []
      : [
          [
            "facility",
            `${exact(e.energy_kwh)} kWh × PUE ${exact(e.pue.value)} = ${exact(e.facility_energy_kwh)} kWh`,
          ],
        ];
  const co2 = `${exact(e.facility_energy_kwh)} kWh × ${exact(e.carbon_intensity.g_per_kwh)} g${gas(e)}/kWh = ${co2eqText(e.co2eq_kg)}`;
  return [...energy, ...facility, ["CO2eq", co2]];
}

function shareText(h: EstimateHardware): string {
  const amount =
    h.count !== null && h.hours !== null && h.count * h.hours === h.hardware_hours
      ? `${exact(h.count)}${h.kind === "memory" ? " GB" : ""} × ${exact(h.hours)} h`
      : `${exact(h.hardware_hours ?? 0)} ${h.kind === "memory" ? "GB-hours" : "hardware-hours"}`;
  const perUnit = h.kind === "memory" ? "W/GB" : "W";
  return `${amount} × ${exact(h.power_w ?? 0)} ${perUnit} = ${exact(h.energy_kwh ?? 0)} kWh`;
}

function origins(e: Estimate): Line[] {
  return [
    ...(e.energy_origin === "given" ? [] : e.hardware.map((h): Line => ["power", powerText(h)])),
    ["intensity", intensityText(e)],
    ...(e.carbon_intensity.main_energy_source ? [["", mixText(e)] as const] : []),
    ["PUE", pueText(e)],
  ];
}

function powerText(h: EstimateHardware): string {
  const name = h.name ?? h.query;
  if (h.power_basis === "given")
    return `${exact(h.power_w ?? 0)} W, as given${name ? ` for ${visible(name)}` : ""}`;
  const unit = h.kind === "memory" ? "W/GB" : "W";
  const what =
    h.kind === "memory" ? "power" : h.power_basis === "measured" ? "measured average power" : "TDP";
  return `${exact(h.power_w ?? 0)} ${unit}, ${what} of ${h.name} (${h.id}; ${h.power_evidence}, source ${h.source})`;
}

function intensityText(e: Estimate): string {
  const { g_per_kwh, year, kind, accounting, source, match } = e.carbon_intensity;
  const value = `${exact(g_per_kwh)} g${gas(e)}/kWh`;
  if (match === "given") return `${value}, as given${e.region ? ` for ${placeText(e)}` : ""}`;
  return `${value}, ${placeText(e)} in ${year} (${kind}, ${accounting}-based, source ${source})`;
}

function placeText(e: Estimate): string {
  if (!e.region) return "";
  const { id, name, grid_id, grid_name } = e.region;
  return id === grid_id ? `${name} (${id})` : `${id}: grid of ${grid_name} (${grid_id})`;
}

function mixText(e: Estimate): string {
  const { main_energy_source, low_carbon_share } = e.carbon_intensity;
  const share = low_carbon_share === null ? "" : `, ${figure(low_carbon_share)} % low-carbon`;
  return `main energy source ${main_energy_source}${share}`;
}

function pueText(e: Estimate): string {
  const { value, origin, source, year } = e.pue;
  if (origin === "default") return "1, not counted";
  if (origin === "given") return `${exact(value)}, as given`;
  return `${exact(value)}, ${origin === "average" ? "surveyed average" : "published by the provider"}${year === null ? "" : ` for ${year}`} (source ${source})`;
}

const gas = (e: Estimate): string => (e.carbon_intensity.gas_basis === "CO2" ? "CO2" : "CO2eq");
