import { defineConfig } from "vitest/config";

const HOUR = 3_600_000;

/** `npm run test:spark`: minutes long, so that it is no part of `npm test`. */
export default defineConfig({
  test: {
    include: ["test/spark/*.cluster.ts", "test/sql/spark.test.ts"],
    testTimeout: HOUR,
    hookTimeout: HOUR,
  },
});
