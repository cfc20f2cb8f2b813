import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The browser of this machine; undefined where there is none. */
export const CHROMIUM = NAMES.find((name) => spawnSync(name, ["--version"]).status === 0);

type Params = Record<string, unknown>;
interface Message {
  id?: number;
  method?: string;
  params?: Params;
  result?: Params;
  error?: { message: string };
  sessionId?: string;
}

/** A headless browser, spoken to through a pair of pipes in the DevTools protocol. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #profile = mkdtempSync(join(tmpdir(), "co2ml-browser-"));
  readonly #waiting = new Map<number, (message: Message) => void>();
  readonly #listeners: ((message: Message) => void)[] = [];
  #last = 0;
  #unread = "";

  constructor(name: string) {
    const flags = [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      "--remote-debugging-pipe",
    ];
    this.#process = spawn(name, [...flags, `--user-data-dir=${this.#profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    const answers = this.#process.stdio[4] as Readable;
    answers.setEncoding("utf8").on("data", (text: string) => this.#read(text));
  }

  send(method: string, params: Params = {}, sessionId?: string): Promise<Params> {
    const id = ++this.#last;
    const request = JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) });
    (this.#process.stdio[3] as Writable).write(`${request}\0`);
    return new Promise((done, fail) => {
      this.#waiting.set(id, ({ result, error }) =>
        error ? fail(new Error(error.message)) : done(result ?? {}),
      );
    });
  }

  on(listener: (message: Message) => void): void {
    this.#listeners.push(listener);
  }

  async close(): Promise<void> {
    const ended = new Promise((done) => this.#process.once("exit", done));
    void this.send("Browser.close").catch(() => this.#process.kill());
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
  }

  #read(text: string): void {
    const parts = (this.#unread + text).split("\0");
    this.#unread = parts.pop() ?? "";
    for (const part of parts) {
      const message = JSON.parse(part) as Message;
      if (message.id === undefined) for (const listener of this.#listeners) listener(message);
      else this.#waiting.get(message.id)?.(message);
    }
  }
}

/** A tab with everything that it complained about and asked for. */
export class Tab {
  readonly complaints: string[] = [];
  readonly requests: string[] = [];
  readonly #browser: Browser;
  readonly #session: string;

  private constructor(browser: Browser, session: string) {
    this.#browser = browser;
    this.#session = session;
    browser.on(({ method, params = {}, sessionId }) => {
      if (sessionId !== session) return;
      if (
        method === "Runtime.exceptionThrown" ||
        method === "Runtime.consoleAPICalled" ||
        method === "Log.entryAdded"
      )
        this.complaints.push(JSON.stringify(params));
      if (method === "Network.requestWillBeSent") this.requests.push((params.request as { url: string }).url);
    });
  }

  /** Opens a file in a tab of some size and waits until it has loaded. */
  static async open(browser: Browser, url: string, width: number, dark = false): Promise<Tab> {
    const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
    const tab = new Tab(browser, sessionId as string);
    for (const domain of ["Page", "Runtime", "Log", "Network"]) await tab.send(`${domain}.enable`);
    await tab.send("Emulation.setDeviceMetricsOverride", {
      ...{ width, height: 900, deviceScaleFactor: 1, mobile: width < 600 },
    });
    const scheme = { name: "prefers-color-scheme", value: dark ? "dark" : "light" };
    await tab.send("Emulation.setEmulatedMedia", { features: [scheme] });
    const loaded = new Promise<void>((done) => {
      browser.on(({ method, sessionId: from }) => {
        if (method === "Page.loadEventFired" && from === sessionId) done();
      });
    });
    await tab.send("Page.navigate", { url });
    await loaded;
    return tab;
  }

  send(method: string, params: Params = {}): Promise<Params> {
    return this.#browser.send(method, params, this.#session);
  }

  /** The value of an expression in the page, or of the promise that it is. */
  async value<T>(expression: string): Promise<T> {
    const answer = await this.send("Runtime.evaluate", {
      ...{ expression, returnByValue: true, awaitPromise: true },
    });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value: T }).value;
  }

  /** A picture of a part of the page as PNG. */
  async picture(top: number, height: number, width: number): Promise<Buffer> {
    const clip = { x: 0, y: top, width, height, scale: 1 };
    const { data } = await this.send("Page.captureScreenshot", { clip, captureBeyondViewport: true });
    return Buffer.from(data as string, "base64");
  }
}
