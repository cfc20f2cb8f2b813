import { hardwareRow, variantsOf } from "../../catalog/hardware.ts";
import type { Slip, SlipFinder } from "./slip.ts";

/** Another wattage of the hardware: of another card of the name, the rating, or the measured average. */
export const otherPower: SlipFinder = ({ recomputed }) => {
  if (recomputed.hardware.length !== 1) return [];
  const [{ id, power_w, power_basis } = { id: null, power_w: null, power_basis: null }] = recomputed.hardware;
  if (id === null || !power_w) return [];
  const row = hardwareRow(id);
  const as = (slip: string, watts: number | null, text: string): Slip[] =>
    watts === null || watts === power_w
      ? []
      : [
          {
            id: slip,
            factor: watts / power_w,
            text: `${text} (${watts} W) in place of ${power_w} W`,
            part: "hardware",
          },
        ];
  const variants = new Map(
    variantsOf(id)
      .toReversed()
      .map((v) => [v.tdp_w, v.name]),
  );
  return [
    ...(power_basis === "given" ? as("rated_power", row.tdp_w, `the TDP of ${row.name} was used`) : []),
    ...as("measured_power", row.measured_w, `the measured average of ${row.name} was used`),
    ...[...variants].flatMap(([watts, name]) => as("other_variant", watts, `the TDP of ${name} was used`)),
  ];
};
