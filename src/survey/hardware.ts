import { groupsOf, rangeOf } from "./groups.ts";
import type { SurveyRecord } from "./record.ts";

/** A kind of hardware with how it was used. */
export interface HardwareFinding {
  /** null for records that name none. */
  hardware: string | null;
  models: number;
  /** W per device as the estimates assume it; two figures where records disagree. */
  power_w: { min: number; max: number } | null;
  /** Devices a model used. */
  count: { min: number; max: number } | null;
}

/**
 * Which hardware trains models: how many models, at which power, in which quantities.
 * A model that names several kinds counts for each.
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Table 3
 */
export function hardwareOf(records: readonly SurveyRecord[]): HardwareFinding[] {
  const unnamed = { name: null, count: null, powerW: null };
  const uses = records.flatMap((r): { name: string | null; count: number | null; powerW: number | null }[] =>
    r.hardware.length ? r.hardware : [unnamed],
  );
  return groupsOf(uses, (use) => use.name).map(({ key, members }) => ({
    hardware: key,
    models: members.length,
    power_w: rangeOf(members.map((use) => use.powerW)),
    count: rangeOf(members.map((use) => use.count)),
  }));
}
