import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Engine, Row } from "./engine.ts";

/** The Python that has PySpark: `npm run test:spark` installs it there. */
export const PYTHON = fileURLToPath(new URL("../../.venv/spark/bin/python", import.meta.url));
export const hasSpark = existsSync(PYTHON);

/** Spark in a process of its own, on two threads. */
export async function openSpark(): Promise<Engine> {
  const script = fileURLToPath(new URL("spark_engine.py", import.meta.url));
  const spark = spawn(PYTHON, [script], { stdio: ["pipe", "pipe", "ignore"] });
  const ended = new Promise((resolve) => spark.once("exit", resolve));
  const answers = createInterface({ input: spark.stdout })[Symbol.asyncIterator]();
  const ask = async (request: object): Promise<Row[]> => {
    spark.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error("Spark has ended");
    return JSON.parse(value);
  };
  return {
    create: async (name, table) => {
      await ask({ create: name, ...table });
    },
    run: (query) => ask({ run: query }),
    close: async () => {
      spark.stdin.end();
      await ended;
    },
  };
}
