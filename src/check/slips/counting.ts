import { hardwareRow } from "../../catalog/hardware.ts";
import { HOURS_PER_DAY, MINUTES_PER_HOUR, SECONDS_PER_HOUR } from "../../core/units.ts";
import type { Slip, SlipFinder } from "./slip.ts";

const hardware = (id: string, factor: number, text: string): Slip => ({ id, factor, text, part: "hardware" });
const DEVICES_PER_SERVER = 8;

/** The number of devices left out, or counted twice. */
export const deviceCount: SlipFinder = ({ recomputed }) =>
  recomputed.hardware.flatMap(({ count }) =>
    count === null || count === 1
      ? []
      : [
          hardware("count_missing", 1 / count, `the count of ${count} devices was left out`),
          hardware("count_twice", count, `the count of ${count} devices was applied twice`),
        ],
  );

/** Cores of a chip or chips of a board counted in place of what the wattage rates. */
export const unitOfCount: SlipFinder = ({ recomputed }) =>
  recomputed.hardware.flatMap(({ id, kind }) => {
    if (kind === "tpu")
      return [
        hardware("cores_for_chips", 2, "TPU cores were counted as chips (a chip has two)"),
        hardware("chips_for_cores", 1 / 2, "TPU chips were counted as cores (a chip has two)"),
      ];
    const chips = id === null ? 1 : hardwareRow(id).chips_per_unit;
    if (chips === 1) return [];
    return [
      hardware("chips_for_boards", chips, `chips were counted as boards (a board has ${chips})`),
      hardware("boards_for_chips", 1 / chips, `boards were counted as chips (a board has ${chips})`),
    ];
  });

/** Whole servers counted as devices, or the other way round. */
export const servers: SlipFinder = () => [
  hardware("servers_for_devices", 1 / DEVICES_PER_SERVER, "servers of 8 devices were counted as one device"),
  hardware("devices_for_servers", DEVICES_PER_SERVER, "devices were counted as servers of 8"),
];

/** A number of devices that the inputs do not give. */
export const unstatedCount: SlipFinder = ({ subject: { run }, recomputed }) => {
  const stated = run.hardware.some((use) => use.hardwareHours !== undefined || use.count !== undefined);
  if (stated || recomputed.hardware.some((h) => h.count !== 1)) return [];
  return POWERS_OF_TWO.map((n) =>
    hardware("count_not_stated", n, `${n} devices were counted, where the inputs give no number`),
  );
};

const POWERS_OF_TWO = Array.from({ length: 14 }, (_, i) => 2 ** (i + 1));

/** Days, minutes or seconds taken for hours. */
export const timeUnit: SlipFinder = () => [
  hardware("time_unit", HOURS_PER_DAY, "hours were counted as days"),
  hardware("time_unit", 1 / HOURS_PER_DAY, "days were counted as hours"),
  hardware("time_unit", 1 / MINUTES_PER_HOUR, "hours were counted as minutes"),
  hardware("time_unit", MINUTES_PER_HOUR, "minutes were counted as hours"),
  hardware("time_unit", 1 / SECONDS_PER_HOUR, "hours were counted as seconds"),
  hardware("time_unit", SECONDS_PER_HOUR, "seconds were counted as hours"),
];
