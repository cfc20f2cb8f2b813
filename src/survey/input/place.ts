import { continentName, countryOf } from "../../catalog/continents.ts";
import { resolveRegion } from "../../catalog/index.ts";
import type { RegionFactor } from "../../core/index.ts";
import type { RowPlaces } from "../../records/row-places.ts";
import type { Place } from "../record.ts";
import { nameIn } from "./cells.ts";

/**
 * Where a record's electricity came from: the region that its intensity is of, else the words of the file, as of rows
 * that give their own intensity. The country is the one that the file names, where it names one.
 */
export function placeOf(region: RegionFactor | null, { fine, country }: RowPlaces): Place | null {
  const named = country && !country.organisation ? resolveRegion(country.text) : undefined;
  const ofFile = named?.ok ? countryOf(named.value.gridId) : undefined;
  if (region) {
    const of = ofFile ?? countryOf(region.gridId);
    return {
      id: region.id,
      name: region.name,
      countryId: of?.id ?? null,
      country: of?.name ?? region.gridName,
      continent: of?.continent ? continentName(of.continent) : null,
    };
  }
  const words = [fine[0]?.text, country?.text].flatMap((text) => (text === undefined ? [] : [nameIn(text)]));
  if (words.length === 0) return null;
  return {
    id: words.join(", "),
    name: words[0]!,
    countryId: ofFile?.id ?? null,
    country: ofFile?.name ?? words.at(-1)!,
    continent: ofFile?.continent ? continentName(ofFile.continent) : null,
  };
}
