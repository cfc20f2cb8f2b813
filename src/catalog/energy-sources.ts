import table from "./generated/energySources.ts";
import { linesOf } from "./lookup.ts";

/** A row of data/energy-sources.csv. */
export interface EnergySource {
  id: string;
  name: string;
  lowCarbon: boolean;
}

const all: EnergySource[] = linesOf(table).map((line) => {
  const [, id = "", name = "", lowCarbon] = line.split("\t");
  return { id, name, lowCarbon: lowCarbon === "yes" };
});

/** Spellings that are neither id nor name of a row. */
const SPELLINGS: Record<string, string> = {
  biomass: "bioenergy",
  hydroelectric: "hydro",
  hydroelectricity: "hydro",
  "hydro power": "hydro",
  lignite: "coal",
  "natural gas": "gas",
  "nuclear energy": "nuclear",
  "nuclear power": "nuclear",
  petroleum: "oil",
  "solar power": "solar",
  "wind power": "wind",
};

const named = new Map(
  [...all.map((s) => [s.id, s] as const), ...all.map((s) => [s.name.toLowerCase(), s] as const)].concat(
    Object.entries(SPELLINGS).flatMap(([spelling, id]) => {
      const source = all.find((s) => s.id === id);
      return source ? [[spelling, source] as const] : [];
    }),
  ),
);

/** The energy source that an id, a name or another spelling means, whatever its case; undefined where none does. */
export function energySourceNamed(text: string): EnergySource | undefined {
  return named.get(text.trim().toLowerCase());
}
