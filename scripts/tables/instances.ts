import { instanceKey } from "../../src/catalog/instance-key.ts";
import { readRows } from "../csv.ts";

/** `instances`: a line an instance type, "\nkey\tprovider\tinstance\thardware id\tcount\tnote\tsource\n". */
export function compileInstances(dir: string): Record<string, string> {
  const lines = readRows(`${dir}/instances.csv`).map((r) =>
    [instanceKey(r.instance ?? ""), r.provider, r.instance, r.hardware_id, r.count, r.note, r.source].join(
      "\t",
    ),
  );
  return { instances: `\n${lines.join("\n")}\n` };
}
