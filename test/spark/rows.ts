import type { DuckDBConnection } from "@duckdb/node-api";

/** The partitions of the generated rows. */
export const CLUSTERS = ["a", "b", "c", "d", "e", "f", "g", "h"];

const HARDWARE = [
  ...[
    "V100",
    "NVIDIA A100-SXM4-80GB",
    "NVIDIA H100 80GB HBM3",
    "8x V100",
    "T4",
    "v3-8",
    "K80",
    "Tesla P100",
    "L4",
  ],
  ...[
    "RTX 3090",
    "A10G",
    "MI250X",
    "NVIDIA GeForce RTX 2080 Ti",
    "TPU v4",
    "p100",
    "Quadro RTX 8000",
    "A6000",
    "no such chip",
  ],
];
const REGIONS = [
  ...[
    "FR",
    "us-east",
    "us-east-1",
    "California",
    "CA",
    "CA-QC",
    "India",
    "aws:eu-west-1",
    "europe-west4-a",
    "DE",
    "SE",
  ],
  ...["Virginia", "northamerica-northeast1", "westus2", "Poland", "world", "Atlantis"],
];

const list = (texts: readonly string[]): string => `[${texts.map((text) => `'${text}'`).join(", ")}]`;

/** An expression that picks a whole number below a limit, for a row and a purpose. */
const below = (limit: number, purpose: number): string => `(hash(i * 31 + ${purpose}) % ${limit})::INTEGER`;

/**
 * Writes rows of a cluster's job log as Parquet, partitioned by cluster: typed columns, a few unknown names, and times
 * that are null, zero or no number.
 */
export async function writeRows(duckdb: DuckDBConnection, rows: number, folder: string): Promise<void> {
  const pick = (texts: readonly string[], purpose: number) =>
    `${list(texts)}[1 + ${below(texts.length, purpose)}]`;
  await duckdb.run(`COPY (
    SELECT i AS job_id,
      'team ' || ${below(97, 1)} AS team,
      ${pick(HARDWARE, 2)} AS gpu_model,
      (2 ** ${below(11, 3)})::INTEGER AS gpus,
      CASE ${below(2000, 4)} WHEN 0 THEN NULL WHEN 1 THEN 0 WHEN 2 THEN 'NaN'::DOUBLE
        ELSE ${below(2_000_000, 5)} / 3600 END AS elapsed_h,
      ${pick(REGIONS, 6)} AS site,
      DATE '2017-01-01' + ${below(2900, 7)} AS day,
      ${pick(CLUSTERS, 8)} AS cluster
    FROM range(${rows}) AS numbers(i)
  ) TO '${folder}' (FORMAT parquet, PARTITION_BY (cluster), WRITE_PARTITION_COLUMNS true)`);
}

/** How the columns are understood. */
export const MAPS = ["hardware=gpu_model", "count=gpus", "hours=elapsed_h", "region=site", "year=day"];
