/** A jump that was looked into: the year in which the figure differs from that of the year before, and why. */
export interface YearJump {
  region: string;
  kind: "lifecycle" | "direct";
  year: number;
  reason: string;
}

const jumps = (region: string, kind: YearJump["kind"], years: number[], reason: string): YearJump[] =>
  years.map((year) => ({ region, kind, year, reason }));

/** All explained jumps. One that no longer occurs is an error, so that the list stays true. */
export const yearJumps: YearJump[] = [
  ...jumps("AF", "lifecycle", [2009], "imports grew and own oil plants stood still"),
  ...jumps("BI", "lifecycle", [2017], "a small system that published figures round"),
  ...jumps("BZ", "lifecycle", [2003, 2006, 2008, 2009], "a small system that published figures round"),
  ...jumps(
    "CA-PE",
    "direct",
    [2008, 2010, 2012],
    "little generation of its own: oil turbines in the years they ran",
  ),
  ...jumps("CA-PE", "lifecycle", [2008], "little generation of its own: oil turbines in the years they ran"),
  ...jumps("CG", "lifecycle", [2003], "a small system whose gas plant came or went"),
  ...jumps("GE", "lifecycle", [2002, 2011], "a wet or dry year of a hydro system"),
  ...jumps("GF", "lifecycle", [2001], "a small system that published figures round"),
  ...jumps("GH", "lifecycle", [2004], "a wet or dry year of a hydro system"),
  ...jumps(
    "LA",
    "lifecycle",
    [2004, 2015, 2016],
    "the Hongsa lignite plant of 2015, and small years before it",
  ),
  ...jumps("LT", "lifecycle", [2010], "the Ignalina nuclear plant closed at the end of 2009"),
  ...jumps("MW", "lifecycle", [2018, 2019], "hired diesel plants of the drought of 2018"),
  ...jumps("NA", "lifecycle", [2008], "a wet or dry year of a hydro system"),
  ...jumps("SD", "lifecycle", [2010], "the Merowe dam of 2009"),
  ...jumps(
    "SL",
    "lifecycle",
    [2010, 2012, 2019],
    "the Bumbuna dam of 2009, and a small system that published figures round",
  ),
  ...jumps("TG", "lifecycle", [2010], "a small system that published figures round"),
  ...jumps("TZ", "lifecycle", [2004, 2005], "a wet or dry year of a hydro system"),
  ...jumps(
    "UG",
    "lifecycle",
    [2006, 2012, 2013],
    "oil plants of the drought years, and the Bujagali dam of 2012",
  ),
  ...jumps("US-ID", "lifecycle", [2001], "a dry year of a hydro system"),
  ...jumps("US-OR", "direct", [1995, 1998], "a wet or dry year of a hydro system"),
  ...jumps("UY", "lifecycle", [2004, 2006, 2007, 2008, 2010], "a wet or dry year of a hydro system"),
  ...jumps("gcp:europe-north1", "direct", [2023], "the Olkiluoto 3 reactor of 2023"),
];
