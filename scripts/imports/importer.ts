import type { Row } from "../csv.ts";

/** Rebuilds rows of one or more tables from a folder that holds a release of their source. */
export interface Importer {
  /** What `npm run data:import -- NAME DIR` calls it. */
  name: string;
  description: string;
  /** Files that DIR must hold. */
  needs: string[];
  /** The rows that each table should have now: those of the present table that the source does not feed, and the new ones. */
  build: (dir: string, present: (file: string) => Row[]) => Record<string, Row[]>;
}
