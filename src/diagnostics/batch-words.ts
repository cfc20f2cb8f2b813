/** Findings about files of runs. */
export const batchWords = {};
