import { type Constant, constantOf } from "./constants.ts";

/** Power of main memory in W per GB, and the id of its source in data/sources.csv. */
export const memoryWattsPerGb = (): Constant => constantOf("memory_w_per_gb");
