import type { Estimate } from "../core/index.ts";

/** An estimate as one flat row: the columns that `batch` appends, after the model and the hardware as given. */
export function estimateRow(e: Estimate): Record<string, string | number> {
  const { hardware } = e;
  const each = (pick: (h: (typeof hardware)[number]) => string | number | null): string =>
    hardware.map((h) => pick(h) ?? "").join(";");
  const one = <T>(value: T | null | undefined): T | "" => value ?? "";
  return {
    model: one(e.model),
    hardware: each((h) => h.query),
    count: each((h) => h.count),
    hours: each((h) => h.hours),
    region: one(e.region?.query),
    year: one(e.carbon_intensity.year_asked),
    hardware_id: each((h) => h.id),
    hardware_hours: one(e.hardware_hours),
    power_w: each((h) => h.power_w),
    energy_kwh: e.energy_kwh,
    pue: e.pue.value,
    facility_energy_kwh: e.facility_energy_kwh,
    region_id: one(e.region?.id),
    intensity_g_per_kwh: e.carbon_intensity.g_per_kwh,
    intensity_year: one(e.carbon_intensity.year),
    intensity_kind: one(e.carbon_intensity.kind),
    main_energy_source: one(e.carbon_intensity.main_energy_source),
    co2eq_kg: e.co2eq_kg,
    warnings: e.warnings.map((w) => w.code).join(";"),
    data_version: e.data_version,
  };
}
