import { holdToBatch } from "./engine.ts";
import { hasSpark, openSpark } from "./spark.ts";

holdToBatch("spark", openSpark, {
  missing: hasSpark ? undefined : "PySpark is not there; npm run test:spark installs it",
  runs: 4,
});
