import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OLDEST_JAVA = 17;
const project = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const VENV = project(".venv/spark");
export const JOB = project("examples/spark/co2ml_job.py");
export const CO2ML = project("bin/co2ml.js");

/** Installs PySpark into a virtual environment of its own. @returns why that cannot be, if it cannot */
export function installSpark(): string | undefined {
  const java = spawnSync("java", ["-version"], { encoding: "utf8" });
  const version = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
  if (version < OLDEST_JAVA) return `there is no Java ${OLDEST_JAVA} or later`;
  if (existsSync(`${VENV}/bin/spark-submit`)) return undefined;
  if (spawnSync("python3", ["-m", "venv", VENV]).status !== 0) return "`python3 -m venv` fails";
  const pip = spawnSync(`${VENV}/bin/pip`, [
    "install",
    "--quiet",
    "-r",
    project("examples/spark/requirements.txt"),
  ]);
  return pip.status === 0 ? undefined : "PySpark cannot be installed with pip";
}

/** The environment of Spark's programs: nothing listens beyond the loopback. */
export function sparkEnvironment(folder: string): NodeJS.ProcessEnv {
  const code = "import pyspark; print(pyspark.__path__[0])";
  const home = execFileSync(`${VENV}/bin/python`, ["-c", code], { encoding: "utf8" }).trim();
  return {
    ...process.env,
    SPARK_HOME: home,
    SPARK_LOCAL_IP: "127.0.0.1",
    SPARK_LOCAL_DIRS: `${folder}/local`,
    SPARK_LOG_DIR: `${folder}/log`,
    PYSPARK_PYTHON: `${VENV}/bin/python`,
    PATH: `${VENV}/bin:${process.env.PATH}`,
  };
}
