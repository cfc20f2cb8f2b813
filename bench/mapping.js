/** Writes co2ml's own answers as tables to join with: hardware.csv and places.csv, for the peers. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "csv-stringify/sync";
import { hardwareOf, hardwareSpellings, placeOf, places, YEARS } from "./names.js";

export function writeMapping(folder) {
  const hardware = hardwareSpellings().map((spelling) => {
    return { key: spelling.toLowerCase(), ...hardwareOf(spelling) };
  });
  const perPlace = places().flatMap((region) => YEARS.map((year) => placeOf(region, year)));
  writeFileSync(join(folder, "hardware.csv"), stringify(hardware, { header: true }));
  writeFileSync(join(folder, "places.csv"), stringify(perPlace, { header: true }));
}
