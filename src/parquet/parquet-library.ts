/** The Parquet library and what it needs. Import this file where it is used: it is bundled as a file of its own. */
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { decompress as decompressZstd } from "fzstd";
import type { Compressors } from "hyparquet";
import { decompressLz4, decompressLz4Raw } from "hyparquet-compressors/src/lz4.js";
import { snappyUncompress } from "hysnappy";

export { parquetMetadataAsync, parquetRead, parquetSchema } from "hyparquet";
export { ByteWriter, ParquetWriter } from "hyparquet-writer";

/** How compressed pages are expanded: Node does what it can. */
export const compressors: Compressors = {
  SNAPPY: snappyUncompress,
  GZIP: (input) => gunzipSync(input),
  BROTLI: (input) => brotliDecompressSync(input),
  ZSTD: (input) => decompressZstd(input),
  LZ4: decompressLz4,
  LZ4_RAW: decompressLz4Raw,
};
