import { liesIn } from "../catalog/places.ts";
import { providerId } from "../catalog/providers.ts";
import { type RegionRow, regionRows, resolveRegion } from "../catalog/regions.ts";
import { failure, finding, type Outcome, success } from "../diagnostics/diagnostic.ts";

const places = new Set(["country", "state", "province"]);

/** Words of `--regions` and the rows that they stand for. */
const groups: Record<string, (row: RegionRow) => boolean> = {
  all: (row) => places.has(row.level),
  countries: (row) => row.level === "country",
  states: (row) => row.level === "state",
  provinces: (row) => row.level === "province",
  cloud: (row) => row.level === "cloud",
};

/**
 * Ids of the regions that a word of `--regions` stands for, as far as the table has figures of them: a group, a cloud
 * provider, or a place with parts (US for its states, EUROPE for its countries).
 */
export function regionsIn(word: string): Outcome<string[]> {
  const belongs = groups[word.trim().toLowerCase()] ?? ofProvider(word) ?? partsOf(word);
  const ids = belongs
    ? regionRows().flatMap((row) => (row.years !== "" && belongs(row) ? [row.id] : []))
    : [];
  if (ids.length) return success(ids);
  const expected = `${Object.keys(groups).join(", ")}, a cloud provider, or a place with parts: US, CA, EUROPE`;
  return failure(
    finding("INVALID_VALUE", { field: "--regions", value: word, expected }, { flag: "--regions" }),
  );
}

function ofProvider(word: string): ((row: RegionRow) => boolean) | undefined {
  const provider = providerId(word);
  return provider === undefined ? undefined : (row) => row.provider === provider;
}

function partsOf(word: string): ((row: RegionRow) => boolean) | undefined {
  const place = resolveRegion(word);
  if (!place.ok) return undefined;
  const { id } = place.value;
  return (row) => row.id !== id && places.has(row.level) && liesIn(row.id, id);
}
