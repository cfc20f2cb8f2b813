/** The years that a source publishes for the regions of a pattern; `except` are gaps of the source itself. */
export interface Expected {
  region: RegExp;
  kind: "lifecycle" | "direct";
  years: [from: number, to: number][];
  except?: number[];
}

const only = (ids: string): RegExp => new RegExp(`^(${ids.trim().split(/\s+/).join("|")})$`);

/** Countries and groups whose year 2025 Ember has already published. */
const to2025 = only(`
  AM AR ASEAN AT AU AZ BA BD BE BG BO BR BY CA CH CL CN CO CR CY CZ DE DK DO EC EE EG ES ET EU27
  EUROPE FI FR GB GE GR HR HU IE IL IN IR IT JP KE KG KH KR KW KZ LATIN-AMERICA LK LT LU LV MA MD
  MIDDLE-EAST MK MN MT MX MY NG NL NO NZ OM PE PH PK PL PR PT PY QA RO RS RU SE SG SI SK SV TH TJ TN
  TR TW US UY UZ VN WORLD XK ZA
`);

/** Countries whose figures Ember stops in 2023. */
const to2023 = only(`
  DM FK FO GF GP KM MQ PM RE SH ST VG VI VU
`);

/** The report of Canada has 1990, 2000 and every year from 2005. */
const CANADA: [number, number][] = [
  [1990, 1990],
  [2000, 2000],
  [2005, 2022],
];

/** What every series of grid.csv should hold; a later entry that fits overrules an earlier one. */
export const coverage: Expected[] = [
  { region: /^[A-Z]{2}$|^[A-Z-]{4,}$/, kind: "lifecycle", years: [[2000, 2024]] },
  { region: to2025, kind: "lifecycle", years: [[2000, 2025]] },
  { region: to2023, kind: "lifecycle", years: [[2000, 2023]] },
  { region: only("LS UA"), kind: "lifecycle", years: [[2000, 2022]] },
  { region: only("EH"), kind: "lifecycle", years: [[2000, 2009]] },
  { region: only("TL"), kind: "lifecycle", years: [[2003, 2024]] },
  { region: only("ME"), kind: "lifecycle", years: [[2005, 2025]] },
  { region: only("SS"), kind: "lifecycle", years: [[2012, 2024]] },
  // Published as 0 for these years: emissions rounded away.
  { region: only("CF"), kind: "lifecycle", years: [[2000, 2012]] },
  { region: only("BI"), kind: "lifecycle", years: [[2010, 2024]], except: [2012] },

  { region: /^US(-|$)/, kind: "direct", years: [[1990, 2024]] },
  { region: /^US-/, kind: "lifecycle", years: [[1990, 2022]] },

  { region: /^CA(-|$)/, kind: "direct", years: CANADA },
  { region: /^CA-/, kind: "lifecycle", years: CANADA },
  { region: only("CA-PE"), kind: "direct", years: CANADA, except: [2020] },
  // The report suppresses the generation of Nunavut before 2014, and its mix before 2005.
  { region: only("CA-NU"), kind: "direct", years: [[2014, 2022]] },
  { region: only("CA-NU"), kind: "lifecycle", years: [[2005, 2022]] },

  // Two editions of the Australian factors.
  {
    region: /^AU(-|$)/,
    kind: "direct",
    years: [
      [2022, 2022],
      [2024, 2024],
    ],
  },
];
