import { expect, test } from "vitest";
import { memoryWattsPerGb } from "../../src/catalog/memory.ts";

test("main memory draws 0.3725 W a GB, by Green Algorithms", () => {
  expect(memoryWattsPerGb()).toMatchObject({ value: 0.3725, source: "green-algorithms" });
});
