import type { Row } from "../csv.ts";

/** Xeon names that people write without their version although versions differ, as rows of hardware-ambiguous.csv. */
export function unversioned(cpus: readonly Row[]): Row[] {
  const versioned = cpus.filter(isVersioned);
  const bases = [...new Set(versioned.map(baseOf))];
  return bases.flatMap((base) => {
    const rows = versioned.filter((row) => baseOf(row) === base);
    const watts = new Set(rows.map(({ tdp_w }) => tdp_w));
    const first = rows.find(({ name }) => name === base);
    if (rows.length === 1 || (first && watts.size === 1)) return [];
    const meant = first ?? (watts.size === 1 ? rows.at(-1) : undefined);
    const others = rows.filter((row) => row !== meant);
    return [row(base, meant, others)];
  });
}

const isVersioned = ({ name = "" }: Row): boolean => /^Intel Xeon E[357]-\w+(?: v\d)?$/.test(name);
const baseOf = ({ name = "" }: Row): string => name.replace(/ v\d$/, "");
const versionOf = ({ name = "" }: Row): string => / (v\d)$/.exec(name)?.[1] ?? "v1";

function row(base: string, meant: Row | undefined, others: readonly Row[]): Row {
  const versions = others.map((other) => `${versionOf(other)} is ${other.tdp_w} W`).join(", ");
  return {
    name: base.replace("Intel ", ""),
    default_id: meant?.id ?? "",
    candidates: others.map(({ id }) => id).join("|"),
    reason: meant ? `its ${versionOf(meant)}; ${versions}` : `the version is missing: ${versions}`,
  };
}
