import { existsSync, linkSync, mkdirSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openDraft, type Sink } from "../../src/files/draft.ts";
import { sameFiles } from "../../src/files/same-file.ts";
import { scratch } from "../commands/scratch.ts";

function draftOf(path: string, force = false): Sink {
  const draft = openDraft(path, force);
  if (!draft.ok) throw new Error(draft.findings.map((f) => f.code).join());
  return draft.value;
}

describe("openDraft", () => {
  it("gives the file its name only when it is complete", () => {
    const files = scratch();
    const draft = draftOf(files.path("a.csv"));
    draft.write("half");
    expect(files.names()).toEqual([expect.stringMatching(/^\.a\.csv\..*\.co2ml-draft$/)]);
    draft.write(" and half");
    expect(draft.commit().ok).toBe(true);
    draft.discard();
    expect(files.names()).toEqual(["a.csv"]);
    expect(files.read("a.csv")).toBe("half and half");
  });

  it("leaves nothing behind when it is discarded", () => {
    const files = scratch();
    const draft = draftOf(files.path("a.csv"));
    draft.write("half");
    draft.discard();
    draft.discard();
    expect(files.names()).toEqual([]);
  });

  it("replaces an existing file only with force", () => {
    const files = scratch();
    files.write("a.csv", "old");
    expect(openDraft(files.path("a.csv"), false).findings.map((f) => f.code)).toEqual(["FILE_EXISTS"]);
    const draft = draftOf(files.path("a.csv"), true);
    draft.write("new");
    expect(files.read("a.csv")).toBe("old");
    draft.commit();
    expect(files.read("a.csv")).toBe("new");
  });

  it("does not replace a file that another run finished in the meantime", () => {
    const files = scratch();
    const [first, second] = [draftOf(files.path("a.csv")), draftOf(files.path("a.csv"))];
    first.write("first");
    second.write("second");
    expect(first.commit().ok).toBe(true);
    expect(second.commit().findings.map((f) => f.code)).toEqual(["FILE_EXISTS"]);
    expect([files.names(), files.read("a.csv")]).toEqual([["a.csv"], "first"]);
  });

  it("keeps two forced runs apart: the file is all of the one or all of the other", () => {
    const files = scratch();
    const [first, second] = [draftOf(files.path("a.csv"), true), draftOf(files.path("a.csv"), true)];
    for (const part of ["1", "2"]) {
      first.write(`first${part}`);
      second.write(`second${part}`);
    }
    second.commit();
    first.commit();
    expect([files.names(), files.read("a.csv")]).toEqual([["a.csv"], "first1first2"]);
  });

  it("writes through a link to the file that it names", () => {
    const files = scratch();
    files.write("real.csv", "old");
    symlinkSync(files.path("real.csv"), files.path("link.csv"));
    const draft = draftOf(files.path("link.csv"), true);
    draft.write("new");
    draft.commit();
    expect(files.read("real.csv")).toBe("new");
  });

  it("fails for a folder that is not there", () => {
    const files = scratch();
    expect(openDraft(files.path("no/a.csv"), false).findings.map((f) => f.code)).toEqual(["CANNOT_WRITE"]);
  });

  it.skipIf(!existsSync("/dev/null"))("writes to what is no regular file without a draft", () => {
    const draft = draftOf("/dev/null");
    draft.write("x");
    expect(draft.commit().ok).toBe(true);
    expect(existsSync("/dev/null")).toBe(true);
  });
});

describe("sameFiles", () => {
  it("finds a file that is named twice, also through links and before it exists", () => {
    const files = scratch();
    files.write("a.csv", "");
    mkdirSync(files.path("folder"));
    symlinkSync(files.path("a.csv"), files.path("soft.csv"));
    linkSync(files.path("a.csv"), files.path("hard.csv"));
    symlinkSync(files.path("folder"), files.path("other"));
    const same = (a: string, b: string) => sameFiles([files.path(a), files.path(b)]).map((f) => f.code);
    expect(same("a.csv", "soft.csv")).toEqual(["SAME_FILE"]);
    expect(same("a.csv", "hard.csv")).toEqual(["SAME_FILE"]);
    expect(same("folder/new.csv", "other/new.csv")).toEqual(["SAME_FILE"]);
    expect(same("a.csv", "b.csv")).toEqual([]);
    expect(sameFiles(["-", "-", undefined, undefined])).toEqual([]);
  });
});
