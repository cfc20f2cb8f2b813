import { groupsOf } from "./groups.ts";
import type { SurveyRecord } from "./record.ts";
import { type Spread, spreadOf } from "./spread.ts";

/** A country with its models and the intensities of their grids. */
export interface CountryFinding {
  /** The tables' name, else the file's words; null for records without a place. */
  country: string | null;
  /** ISO 3166 code; null where it is in no table. */
  country_id: string | null;
  continent: string | null;
  models: number;
  intensity_g_per_kwh: Spread;
  /** Regions of the country that records name, the most frequent first. */
  regions: { id: string; name: string; models: number }[];
}

/** Where models are trained. */
export interface PlacesFinding {
  countries: CountryFinding[];
  /** Every continent, those without a model too. */
  continents: { continent: string; models: number; share: number }[];
}

/**
 * Models and median intensity by country, and how many each continent has.
 * @param continents names of all continents, so that the missing ones are seen
 * @source Luccioni and Hernandez-Garcia 2023, arXiv 2302.08476, Figure 1
 */
export function placesOf(records: readonly SurveyRecord[], continents: readonly string[]): PlacesFinding {
  return {
    countries: groupsOf(records, (r) => r.place?.country ?? null).map(({ key, members }) => ({
      country: key,
      country_id: members[0]?.place?.countryId ?? null,
      continent: members.find((r) => r.place?.continent)?.place?.continent ?? null,
      models: members.length,
      intensity_g_per_kwh: spreadOf(members.map((r) => r.intensityGPerKwh))!,
      regions: groupsOf(
        members.filter((r) => r.place),
        (r) => r.place!.id,
      ).map((g) => ({ id: g.key, name: g.members[0]!.place!.name, models: g.members.length })),
    })),
    continents: continents
      .map((continent) => {
        const models = records.filter((r) => r.place?.continent === continent).length;
        return { continent, models, share: records.length ? models / records.length : 0 };
      })
      .sort((a, b) => b.models - a.models),
  };
}
