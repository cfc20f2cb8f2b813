import type { Command } from "commander";
import { instanceRows, searchInstances } from "../catalog/instances.ts";
import { EXIT, type ExitCode, type Io } from "./io.ts";
import { type ListFlags, listOptions, printListing } from "./listing.ts";

/** Adds `co2ml instances [QUERY]`. */
export function registerInstances(program: Command, io: Io, done: (code: ExitCode) => void): void {
  listOptions(program.command("instances [query...]"))
    .description("list or search the cloud instance types that --instance takes")
    .action(async (words: string[], flags: ListFlags) => {
      const query = words.join(" ");
      const rows = query ? searchInstances(query) : instanceRows();
      await printListing(
        {
          rows,
          shown: [
            ["instance", (r: (typeof rows)[number]) => r.instance],
            ["provider", (r: (typeof rows)[number]) => r.provider],
            ["count", (r: (typeof rows)[number]) => r.count],
            ["hardware", (r: (typeof rows)[number]) => r.hardware_id],
            ["source", (r: (typeof rows)[number]) => r.source],
          ],
        },
        flags,
        io,
      );
      done(EXIT.done);
    });
}
