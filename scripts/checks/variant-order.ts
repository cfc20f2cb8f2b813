import type { Row } from "../csv.ts";
import { type DataFinding, lineOf, type Rule } from "./rule.ts";

/** Of two variants of one product, the id pattern of the lesser and what it becomes in the greater's id. */
const orders: { lesser: RegExp; greater: string[]; says: string }[] = [
  {
    lesser: /-pcie(?:-.*)?$/,
    greater: ["-sxm", "-sxm2", "-sxm4", "-sxm5"],
    says: "a PCIe card is rated no higher than the module",
  },
  { lesser: /-nvl$/, greater: ["-sxm", "-sxm5"], says: "an NVL card is rated no higher than the module" },
  {
    lesser: /-(?:laptop|maxq|max-q)$/,
    greater: [""],
    says: "a laptop's part is rated no higher than the card",
  },
  { lesser: /-d$/, greater: [""], says: "a D card is rated no higher than the plain one" },
  {
    lesser: /$/,
    greater: ["-ti", "-super", "-xt", "-ti-super"],
    says: "a card is rated no higher than its Ti, SUPER or XT",
  },
  { lesser: /-xt$/, greater: ["-xtx"], says: "an XT is rated no higher than the XTX" },
  { lesser: /-(?:pro|max)$/, greater: ["-ultra"], says: "a Pro or Max is rated no higher than the Ultra" },
];

/** Halves of a board or module, whose wattage is half of the whole's. */
const halves: Record<string, string> = {
  "tesla-k80-half": "tesla-k80",
  "tesla-m60-half": "tesla-m60",
  "instinct-mi250x-gcd": "instinct-mi250x",
};

/** Swapped wattages show among the variants of one product. */
export const variantOrder: Rule = {
  name: "variant-order",
  description: "variants of one product are rated in their usual order, and halves at half",
  check: (tables) => {
    const rows = (tables["hardware.csv"] ?? []).map((row, index) => ({ row, index }));
    return [...rows.flatMap((at) => ordered(at, rows)), ...rows.flatMap((at) => halved(at, rows))];
  },
};

interface At {
  row: Row;
  index: number;
}

function ordered({ row, index }: At, rows: readonly At[]): DataFinding[] {
  return orders.flatMap(({ lesser, greater, says }) => {
    const id = row.id ?? "";
    if (!lesser.test(id)) return [];
    const stem = id.replace(lesser, "");
    const above = rows.filter(({ row: other }) => other !== row && isVariant(other.id ?? "", stem, greater));
    return above
      .filter(({ row: other }) => row.tdp_w && other.tdp_w && Number(row.tdp_w) > Number(other.tdp_w))
      .map(({ row: other }) => finding(row, index, `at most the ${other.tdp_w} W of ${other.id}: ${says}`));
  });
}

/** The id is the stem with one of the endings; the memory of a module does not matter. */
function isVariant(id: string, stem: string, endings: readonly string[]): boolean {
  return endings.some((ending) => id.replace(/(-sxm\d?)-\d+gb$/, "$1") === `${stem}${ending}`);
}

function halved({ row, index }: At, rows: readonly At[]): DataFinding[] {
  const whole = rows.find(({ row: other }) => other.id === halves[row.id ?? ""])?.row;
  if (!whole || Number(row.tdp_w) * 2 === Number(whole.tdp_w)) return [];
  return [finding(row, index, `half of the ${whole.tdp_w} W of ${whole.id}`)];
}

function finding(row: Row, index: number, expected: string): DataFinding {
  const tip = "were two wattages swapped? compare both with their sources";
  return {
    file: "hardware.csv",
    line: lineOf(index),
    column: "tdp_w",
    actual: row.tdp_w ?? "",
    expected,
    tip,
  };
}
