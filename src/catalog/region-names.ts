import type { RegionMatchKind } from "../core/index.ts";
import ambiguousText from "./generated/regionAmbiguous.ts";
import keyText from "./generated/regionKeys.ts";
import wideText from "./generated/regionKeysWide.ts";
import { splitProvider } from "./providers.ts";
import { idKey, nameKey } from "./region-keys.ts";
import { textIndex } from "./text-index.ts";

const keyLine = textIndex(keyText);
const wideLine = textIndex(wideText);
const ambiguousLine = textIndex(ambiguousText);

/** A place that a spelling leads to. */
export interface NamedPlace {
  id: string;
  match: RegionMatchKind;
}

/** A word that stands for several places; `default` is empty where none is documented. */
export interface AmbiguousWord {
  default: string;
  candidates: string[];
  reason: string;
}

/** The place with an id, name or alias, or the region of an availability zone; undefined where no spelling fits whole. */
export function placeNamed(query: string, provider?: string): NamedPlace | undefined {
  const id = idKey(query);
  const own = provider && !id.includes(":") ? ofProvider(id, query, provider) : undefined;
  return own ?? lookUp(id) ?? lookUp(nameKey(query)) ?? zone(id) ?? prefixed(query);
}

/** The entry of data/region-ambiguous.csv for a word. */
export function ambiguousWord(query: string): AmbiguousWord | undefined {
  const line = ambiguousLine(nameKey(query));
  if (line === undefined) return undefined;
  const [, preset = "", candidates = "", reason = ""] = line.split("\t");
  return { default: preset, candidates: candidates.split("|").filter(Boolean), reason };
}

function lookUp(key: string): NamedPlace | undefined {
  if (key === "") return undefined;
  const line = keyLine(key) ?? (/[^\u0000-\u00ff]/.test(key) ? wideLine(key) : undefined);
  if (line === undefined) return undefined;
  const [, id = "", match] = line.split("\t");
  return { id, match: match === "e" ? "exact" : "alias" };
}

function ofProvider(id: string, query: string, provider: string): NamedPlace | undefined {
  const own = `${provider}:${id.replace(/\s+/g, "-")}`;
  const direct = lookUp(own) ?? zone(own);
  if (direct) return direct;
  const named = lookUp(nameKey(query));
  return named?.id.startsWith(`${provider}:`) ? named : undefined;
}

/** `us-east-1a` and `europe-west4-a` are zones of their region; the letter follows the region's number. */
function zone(id: string): NamedPlace | undefined {
  const region = /^(.+\d)-?[a-z]$/.exec(id)?.[1];
  const found = region === undefined ? undefined : lookUp(region);
  return found?.id.includes(":") ? { id: found.id, match: "zone" } : undefined;
}

/** "AWS us-east-1": the provider in words before a region of its own. */
function prefixed(query: string): NamedPlace | undefined {
  const split = splitProvider(query);
  if (!split) return undefined;
  const found = ofProvider(idKey(split.rest), split.rest, split.provider);
  return found && (found.match === "exact" ? { ...found, match: "alias" } : found);
}
