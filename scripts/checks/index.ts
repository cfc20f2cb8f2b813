import { cloudLocations } from "./cloud-locations.ts";
import { defaultKind } from "./default-kind.ts";
import { gridCoverage } from "./grid-coverage.ts";
import { gridReferences } from "./grid-references.ts";
import { hardwareReferences } from "./hardware-references.ts";
import { hardwareSpellings } from "./hardware-spellings.ts";
import { instanceCounts } from "./instance-counts.ts";
import { knownSources } from "./known-sources.ts";
import { mixPlausible } from "./mix-plausible.ts";
import { permissiveLicences } from "./permissive-licences.ts";
import { regionSpellings } from "./region-spellings.ts";
import { rowForm } from "./row-form.ts";
import type { Rule } from "./rule.ts";
import { secondReading } from "./second-reading.ts";
import { seriesAgree } from "./series-agree.ts";
import { seriesUniform } from "./series-uniform.ts";
import { sortedRows } from "./sorted-rows.ts";
import { uniqueKeys } from "./unique-keys.ts";
import { variantOrder } from "./variant-order.ts";
import { visibleText } from "./visible-text.ts";
import { wattageBounds } from "./wattage-bounds.ts";
import { weakFigures } from "./weak-figures.ts";
import { yearJumps } from "./year-jumps.ts";

/** All rules, in the order in which they run. A new rule is one file and one line here. */
export const rules: Rule[] = [
  rowForm,
  visibleText,
  uniqueKeys,
  sortedRows,
  knownSources,
  permissiveLicences,
  gridReferences,
  cloudLocations,
  regionSpellings,
  defaultKind,
  gridCoverage,
  seriesUniform,
  yearJumps,
  mixPlausible,
  seriesAgree,
  hardwareReferences,
  hardwareSpellings,
  wattageBounds,
  variantOrder,
  secondReading,
  weakFigures,
  instanceCounts,
];
