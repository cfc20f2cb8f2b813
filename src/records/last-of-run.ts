import type { SourceRecord } from "./record.ts";

/**
 * Of the records of a cumulative file, the last of each run, in the order in which these stand in the file.
 * Records without a run, and those that cannot be read, all count.
 * @param runOf the run of a record
 * @param superseded is told how many records others replace
 */
export async function* lastOfRun(
  batches: AsyncIterable<SourceRecord[]>,
  runOf: (record: SourceRecord) => string | undefined,
  superseded: (count: number) => void,
): AsyncGenerator<SourceRecord[]> {
  const last = new Map<string | symbol, SourceRecord>();
  for await (const batch of batches) {
    for (const record of batch) {
      const run = runOf(record) ?? Symbol("no run");
      if (last.delete(run)) superseded(1);
      last.set(run, record);
    }
  }
  yield [...last.values()];
}
