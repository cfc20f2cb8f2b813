import type { CheckTotals } from "../../check/totals.ts";
import type { Explained, Verdict } from "../../check/verdict.ts";
import { messageOf } from "../../diagnostics/diagnostic.ts";
import { co2eqText, energyText, figure } from "../quantity.ts";
import { visible } from "../visible.ts";

/** What people are told of one claim: a headline, then lines with their labels. */
export interface CheckSection {
  reproduces: Verdict["reproduces"];
  headline: string;
  lines: [label: string, text: string][];
}

/** A verdict in words. What holds is told in one line; what does not, with every explanation. */
export function checkSection(v: Verdict): CheckSection {
  const name = visible(v.subject.name) || "the claim";
  const holds = v.reproduces === "yes";
  return {
    reproduces: v.reproduces,
    headline: `${name}: ${holds ? v.assessments.map(figures).join(", ") : headlines[v.reproduces]}`,
    lines: [
      ...(holds ? [] : [...v.assessments.flatMap(explained), ...openReasons(v), ...impliedLines(v)]),
      ...v.remarks.map(({ text }): [string, string] => ["remark", visible(text)]),
    ],
  };
}

/** The highest PUE that is worth a word. */
const MOST_PUE = 3;

const headlines = {
  yes: "",
  no: "does not follow from its inputs",
  "n/a": "cannot be decided from its inputs",
};

/** `50 claims: 39 reproduce, 2 do not, 9 cannot be decided`. */
export function totalsLine({ rows, yes, no, "n/a": open, rejected }: CheckTotals): string {
  const parts = [`${yes} reproduce`, `${no} do not`, `${open} cannot be decided`];
  if (rejected) parts.push(`${rejected} could not be read`);
  return `${rows} ${rows === 1 ? "claim" : "claims"}: ${parts.join(", ")}`;
}

const amount = (a: Explained, value: number): string =>
  a.quantity === "energy" ? energyText(value) : co2eqText(value);
const figures = (a: Explained): string =>
  `${amount(a, a.claim.value)} recomputed as ${amount(a, a.expected.value)}`;

function explained(a: Explained): [string, string][] {
  const label = a.quantity === "energy" ? "energy" : "CO2eq";
  const ratio = a.claim.value / a.expected.value;
  const off = a.holds ? "holds" : `${offBy(ratio)}; ${rangeText(a)}`;
  return [
    [label, `${written(a)} claimed, ${amount(a, a.expected.value)} recomputed from the ${a.basis}: ${off}`],
    ...a.slips.map(({ text }, i): [string, string] => [i === 0 ? "slip" : "  or", visible(text)]),
  ];
}

/** The claim as it was written, with its unit. */
function written({ claim, quantity }: Explained): string {
  const unit = /[a-z]/i.test(claim.text) ? "" : quantity === "energy" ? " kWh" : " kg";
  return `${visible(claim.text)}${unit}`;
}

/** `12.1 times as much` or `0.35 % less`. */
function offBy(ratio: number): string {
  if (!Number.isFinite(ratio)) return "nothing was to be expected";
  if (ratio >= 2) return `${figure(ratio)} times as much`;
  if (ratio <= 0.5) return `${figure(ratio)} of it`;
  return `${figure(Math.abs(ratio - 1) * 100)} % ${ratio > 1 ? "more" : "less"}`;
}

function rangeText(a: Explained): string {
  return `its digits stand for ${digits(a.claim.low)} to ${digits(a.claim.high)} ${a.quantity === "energy" ? "kWh" : "kg"}`;
}

const digits = (value: number): string =>
  Number(value.toPrecision(9)).toLocaleString("en-US", { maximumFractionDigits: 9 });

/** Why a claim stays open: what is missing, and what was the table's and not stated. */
function openReasons({ reproduces, recomputed }: Verdict): [string, string][] {
  if (reproduces === "no") return [];
  const missing = recomputed.findings.filter((f) => f.severity === "error").map(messageOf);
  const assumed = recomputed.assumed.map(
    (factor) => `its ${factor} is not stated, and was taken from the table`,
  );
  return [...missing, ...assumed].map((text) => ["open", visible(text)]);
}

/** What each factor would have to be; nothing of the hardware where the energy holds, no PUE that cannot be. */
function impliedLines({ implied, assessments }: Verdict): [string, string][] {
  const { intensity_g_per_kwh: g, power_w: w, pue } = implied;
  const energyHolds = assessments.some((a) => a.quantity === "energy" && a.holds);
  const parts = [
    ...(g === null ? [] : [`an intensity of ${figure(g)} g/kWh`]),
    ...(w === null || energyHolds ? [] : [`${figure(w)} W per device`]),
    ...(pue === null || energyHolds || pue < 1 || pue > MOST_PUE ? [] : [`a PUE of ${figure(pue)}`]),
  ];
  return parts.length ? [["implied", parts.join(", or ")]] : [];
}
