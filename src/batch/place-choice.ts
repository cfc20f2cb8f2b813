import { resolveRegion } from "../catalog/index.ts";
import { liesIn } from "../catalog/places.ts";
import type { RegionFactor } from "../core/index.ts";
import { type Diagnostic, finding } from "../diagnostics/diagnostic.ts";
import type { RowPlaces } from "../records/row-places.ts";

/** The one place that stands for all that a row names. */
export interface ChosenPlace {
  /** As a text that is still to be looked up; undefined where the row names none. */
  region: string | undefined;
  provider: string | undefined;
  findings: Diagnostic[];
}

/**
 * Chooses among the places of a row. A cloud region counts as it is. Any other place counts where it lies in the
 * row's country, alone or read together with it ("Georgia" in the United States); else the country does, said so.
 * @param fallback the place of rows that name none
 */
export function choosePlace(places: RowPlaces, fallback: string | undefined): ChosenPlace {
  const { fine, provider } = places;
  const country = places.country?.organisation
    ? { ...places.country, text: countriesIn(places.country.text) }
    : places.country;
  const chosen = (region: string | undefined, ...findings: Diagnostic[]): ChosenPlace => ({
    region,
    provider,
    findings,
  });
  const factorOf = (text: string): RegionFactor | undefined => {
    const found = resolveRegion(text, provider === undefined ? {} : { provider });
    return found.ok ? found.value : undefined;
  };
  const known = fine.find(({ text }) => factorOf(text))?.text;
  if (!country) return chosen(known ?? fine[0]?.text ?? fallback);
  const [finest] = fine;
  if (!finest) return chosen(country.text);
  const cloud = fine.find(({ text }) => factorOf(text)?.provider);
  if (cloud) return chosen(cloud.text);
  const wide = factorOf(country.text);
  if (!wide) return chosen(country.text);
  const lies = (factor: RegionFactor | undefined): boolean =>
    factor !== undefined && liesIn(factor.gridId, wide.id);
  const inside = fine.find(({ text }) => lies(factorOf(text)));
  if (inside) return chosen(inside.text);
  const together = fine.map(({ text }) => `${text}, ${country.text}`).find((text) => lies(factorOf(text)));
  if (together) return chosen(together);
  const reason = known === undefined ? "it is in no table" : `it does not lie in ${wide.name}`;
  const where = { field: finest.heading };
  return chosen(
    country.text,
    finding("LOCATION_NOT_USED", { location: finest.text, used: wide.name, reason }, where),
  );
}

/** The countries of organisations, each once; those that are of none ("Multinational") do not count. */
function countriesIn(text: string): string {
  const parts = text.split(",").map((part) => part.trim());
  const countries = parts.filter((part) => !resolveRegion(part).findings.some(namesNoPlace));
  return [...new Set(countries)].join(", ") || text;
}

const namesNoPlace = (f: Diagnostic): boolean =>
  f.code === "AMBIGUOUS_REGION" && (f.args as { candidates: string[] }).candidates.length === 0;
