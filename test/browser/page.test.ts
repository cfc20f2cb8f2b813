import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pageOf } from "../../src/render/page/page.ts";
import { HOSTILE, sampleRecords } from "../survey/sample.ts";
import { surveyOf } from "../survey/sample-survey.ts";
import { Browser, CHROMIUM, Tab } from "./chromium.ts";

const SIZES = [
  { width: 1280, dark: false },
  { width: 390, dark: true },
];

describe.skipIf(!CHROMIUM)(
  `the page in a browser${CHROMIUM ? "" : " (skipped: no Chromium on this machine)"}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), "co2ml-page-"));
    const file = join(folder, "page.html");
    const url = pathToFileURL(file).href;
    let browser: Browser;

    beforeAll(async () => {
      const records = sampleRecords((i) => HOSTILE[i % HOSTILE.length]!);
      writeFileSync(file, await pageOf(surveyOf(records), records));
      browser = new Browser(CHROMIUM!);
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });

    test.each(SIZES)("opens without a complaint or a request at $width px", async ({ width, dark }) => {
      const tab = await Tab.open(browser, url, width, dark);
      expect(tab.complaints).toEqual([]);
      expect(tab.requests).toEqual([url]);
      expect(await tab.value("document.documentElement.scrollWidth")).toBe(width);
      expect(await tab.value("document.querySelectorAll('script').length")).toBe(1);
    });

    test.each(SIZES)("every figure has marks that are seen at $width px", async ({ width, dark }) => {
      const tab = await Tab.open(browser, url, width, dark);
      const seen = await tab.value<number[]>(`[...document.querySelectorAll("figure")].map((figure) =>
      [...figure.querySelectorAll("svg path[aria-label]:not([aria-hidden])")].filter((mark) => {
        const { width, height } = mark.getBoundingClientRect();
        const { fill, stroke } = getComputedStyle(mark);
        return (width > 0 || height > 0) && (fill !== "none" || stroke !== "none");
      }).length)`);
      expect(seen).toHaveLength(8);
      for (const marks of seen) expect(marks).toBeGreaterThan(2);
    });

    test("texts of figures follow the reader's light or dark", async () => {
      const colour = (tab: Tab) =>
        tab.value<string>("getComputedStyle(document.querySelector('figure svg text')).fill");
      const [light, dark] = await Promise.all([
        Tab.open(browser, url, 1280, false),
        Tab.open(browser, url, 1280, true),
      ]);
      expect(await colour(light)).toBe("rgb(31, 35, 40)");
      expect(await colour(dark)).toBe("rgb(230, 237, 243)");
    });

    test("a heading sorts the table of records down, then up, and says so", async () => {
      const tab = await Tab.open(browser, url, 1280);
      const click = () =>
        tab.value<{ sorted: string; values: number[] }>(`(() => {
        const head = [...document.querySelectorAll("#records th")].find((th) => th.textContent === "CO2eq");
        head.querySelector("button").click();
        const values = [...document.querySelectorAll("#records tbody tr")].map((tr) => Number(tr.cells[head.cellIndex].dataset.v));
        return { sorted: head.getAttribute("aria-sort"), values };
      })()`);
      const down = await click();
      expect(down.sorted).toBe("descending");
      expect(down.values).toEqual([...down.values].sort((a, b) => b - a));
      const up = await click();
      expect(up.sorted).toBe("ascending");
      expect(up.values).toEqual([...down.values].reverse());
    });

    test("the keyboard reaches the headings, and Enter sorts", async () => {
      const tab = await Tab.open(browser, url, 1280);
      await tab.value("document.querySelector('#records th button').focus()");
      for (const type of ["keyDown", "keyUp"]) {
        await tab.send("Input.dispatchKeyEvent", {
          type,
          key: "Enter",
          code: "Enter",
          windowsVirtualKeyCode: 13,
          text: "\r",
        });
      }
      expect(await tab.value("document.querySelector('#records th').getAttribute('aria-sort')")).toBe(
        "ascending",
      );
    });

    test("a mark that is pointed at says what it stands for, as text", async () => {
      const tab = await Tab.open(browser, url, 1280);
      const at = await tab.value<{ x: number; y: number; label: string }>(`(async () => {
      const mark = document.querySelector("#figure-2-energy-co2eq path[aria-label]:not([aria-hidden])");
      mark.scrollIntoView({ block: "center" });
      for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
      const { x, y, width, height } = mark.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, label: mark.getAttribute("aria-label") };
    })()`);
      await tab.send("Input.dispatchMouseEvent", { type: "mouseMoved", x: at.x, y: at.y });
      expect(await tab.value("document.getElementById('tip').hidden")).toBe(false);
      expect(await tab.value("document.getElementById('tip').textContent")).toMatch(/kg|g CO2eq/);
      expect(await tab.value("document.getElementById('tip').children.length")).toBe(0);
    });

    test("everything is on paper: what folds out is open, what scrolls is whole", async () => {
      const tab = await Tab.open(browser, url, 1280);
      await tab.value("dispatchEvent(new Event('beforeprint'))");
      expect(await tab.value("[...document.querySelectorAll('details')].every((d) => d.open)")).toBe(true);
      await tab.send("Emulation.setEmulatedMedia", { media: "print" });
      expect(await tab.value("getComputedStyle(document.querySelector('.tall')).maxHeight")).toBe("none");
      expect(await tab.value("getComputedStyle(document.querySelector('nav')).display")).toBe("none");
      const [table, paper] = await tab.value<number[]>(
        "[document.getElementById('records').offsetWidth, document.querySelector('main').offsetWidth]",
      );
      expect(table).toBeLessThanOrEqual(paper!);
    });
  },
);
