import type { RecordSource } from "./record.ts";

/** The headings of a file: those of its first record where it has no header. */
export async function headerOf({ header, batches }: RecordSource): Promise<readonly string[] | undefined> {
  if (header) return header;
  for await (const batch of batches) {
    const record = batch.find(({ broken }) => !broken);
    if (record) return record.header;
  }
  return undefined;
}
