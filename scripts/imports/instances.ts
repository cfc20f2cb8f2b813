import { readdirSync } from "node:fs";
import { type Row, readRows } from "../csv.ts";
import type { Importer } from "./importer.ts";
import { acceleratorId } from "./instance-accelerators.ts";
import { sorted } from "./rows.ts";

const HALF = "counts GPUs, two to a board of 300 W";

/**
 * Instance types from the lists that Karpenter (AWS), gcosts (Google Cloud) or the Kubernetes autoscaler (Azure)
 * publish; which of them it is, the columns tell. Types of accelerators that the hardware table lacks are left out.
 */
export const instances: Importer = {
  name: "instances",
  description: "instance types of one provider, as CSV with the columns of its list",
  needs: ["instances.csv"],
  build: (dir, present) => {
    const listed = readdirSync(dir).includes("instances.csv") ? readRows(`${dir}/instances.csv`) : [];
    const columns = Object.keys(listed[0] ?? {});
    const list = lists.find(({ mark }) => columns.includes(mark));
    if (!list) throw new Error(`${dir}/instances.csv has the columns of no known list`);
    const rows = listed.flatMap((row) => list.read(row));
    const fed = ({ provider, source = "" }: Row): boolean =>
      provider === list.provider && list.sources.includes(source);
    const others = present("instances.csv").filter((row) => !fed(row));
    return { "instances.csv": sorted("instances.csv", [...others, ...rows]) };
  },
};

interface List {
  /** A column that only this list has. */
  mark: string;
  provider: string;
  sources: string[];
  read: (row: Row) => Row[];
}

const lists: List[] = [
  { mark: "gpu_memory_mib", provider: "aws", sources: ["karpenter-aws"], read: aws },
  { mark: "upstream_key", provider: "gcp", sources: ["gcosts"], read: google },
  {
    mark: "accelerator_by_family",
    provider: "azure",
    sources: ["kubernetes-autoscaler", "ccf-coefficients"],
    read: azure,
  },
];

function aws(row: Row): Row[] {
  const id = acceleratorId(row.gpu_name || row.accelerator_name || "", Number(row.gpu_memory_mib) / 1024);
  const count = row.gpu_count || row.accelerator_count || "";
  if (count !== "0") return instance("aws", row.instance, id, count, "karpenter-aws");
  const parts = Math.round(22888 / Number(row.gpu_memory_mib));
  return instance("aws", row.instance, id, `1/${parts}`, "karpenter-aws", "a share of one L4 by its memory");
}

function google(row: Row): Row[] {
  const count = Number(row.accelerator_count);
  const shown = count < 1 ? `1/${Math.round(1 / count)}` : String(count);
  return instance(
    "gcp",
    row.instance,
    acceleratorId(row.accelerator ?? "", 0),
    shown,
    "gcosts",
    count < 1 ? "a share of one GPU" : "",
  );
}

/** Sizes of Azure that have a share of a GPU, which its list counts as one. */
const shares: Record<string, string> = {
  Standard_NV6ads_A10_v5: "1/6",
  Standard_NV12ads_A10_v5: "1/3",
  Standard_NV18ads_A10_v5: "1/2",
  Standard_NV4as_v4: "1/8",
  Standard_NV8as_v4: "1/4",
  Standard_NV16as_v4: "1/2",
};

function azure(row: Row): Row[] {
  const id = acceleratorId((row.accelerator_by_family ?? "").replace(/ \(.*\)$/, ""), 0);
  const source = row.source?.includes("ccf") ? "ccf-coefficients" : "kubernetes-autoscaler";
  const share = shares[row.instance ?? ""];
  return instance(
    "azure",
    row.instance,
    id,
    share ?? row.gpu_count ?? "",
    source,
    share ? "a share of one GPU" : "",
  );
}

function instance(
  provider: string,
  name = "",
  id: string | undefined,
  count: string,
  source: string,
  note = "",
): Row[] {
  if (id === undefined) return [];
  const half = id.endsWith("-half") ? HALF : "";
  return [{ provider, instance: name, hardware_id: id, count, note: note || half, source }];
}
