import { type ChildProcess, spawn } from "node:child_process";

const HOST = "127.0.0.1";
const DEPLOY = "org.apache.spark.deploy";

/** A standalone cluster on the loopback. */
export class Cluster {
  readonly #environment: NodeJS.ProcessEnv;
  readonly #folder: string;
  readonly #master: ChildProcess;
  readonly #workers: ChildProcess[] = [];
  readonly url: string;

  private constructor(environment: NodeJS.ProcessEnv, folder: string, master: ChildProcess, url: string) {
    this.#environment = environment;
    this.#folder = folder;
    this.#master = master;
    this.url = url;
  }

  static async start(environment: NodeJS.ProcessEnv, folder: string, workers: number): Promise<Cluster> {
    const args = ["--host", HOST, "--port", "0", "--webui-port", "0"];
    const master = daemon(`${DEPLOY}.master.Master`, args, environment);
    const [url] = await said(master, /spark:\/\/[\d.]+:\d+/);
    const cluster = new Cluster(environment, folder, master, url);
    for (let i = 0; i < workers; i++) await cluster.#addWorker();
    return cluster;
  }

  async #addWorker(): Promise<void> {
    const where = ["--work-dir", `${this.#folder}/worker${this.#workers.length}`];
    const args = ["--host", HOST, "--webui-port", "0", "--cores", "1", "--memory", "2g", ...where, this.url];
    const worker = daemon(`${DEPLOY}.worker.Worker`, args, this.#environment);
    this.#workers.push(worker);
    await said(worker, /Successfully registered with master/);
  }

  /** Ends a worker with its executors at once, as when a machine is lost. */
  async endWorker(): Promise<void> {
    await end(this.#workers.pop());
  }

  async stop(): Promise<void> {
    for (const one of [...this.#workers, this.#master]) await end(one);
  }
}

function daemon(name: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn("spark-class", [name, ...args], { env, detached: true, stdio: ["ignore", "ignore", "pipe"] });
}

/** Waits until a process logs what fits; the rest of its log is read and dropped. */
function said(process: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let log = "";
    process.once("exit", () => reject(new Error(`it ended before it said ${pattern}:\n${log}`)));
    process.stderr?.on("data", (text) => {
      log = `${log}${text}`.slice(-20_000);
      const match = pattern.exec(log);
      if (match) resolve(match);
    });
  });
}

/** A process and its children are one group. */
async function end(process: ChildProcess | undefined): Promise<void> {
  if (!process?.pid || process.exitCode !== null || process.signalCode !== null) return;
  const ended = new Promise((resolve) => process.once("exit", resolve));
  globalThis.process.kill(-process.pid, "SIGKILL");
  await ended;
}
