import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

const GENERATED = "src/catalog/generated";

/**
 * Bundles the program into CommonJS files that bin/load.js runs: `cli.cjs` with what every run needs, and a file for
 * each dynamic import of a package or of a file named in `apart`, loaded only when it is reached.
 * @param apart files of src/ that become files of their own
 * @returns every file that went in
 */
export async function bundleProgram(
  entry: string,
  outdir: string,
  apart: readonly string[],
): Promise<string[]> {
  const files = new Map([["cli", resolve(entry)]]);
  const inputs = new Set<string>();
  mkdirSync(outdir, { recursive: true });
  const tables = await tablesAsText(`${outdir}/tables.txt`);
  // A Map grows while it is walked: files found on the way are bundled too.
  for (const [name, file] of files) {
    const result = await build({
      ...options,
      entryPoints: [file],
      outfile: `${outdir}/${name}.cjs`,
      plugins: [
        filesApart(
          files,
          apart.map((path) => resolve(path)),
        ),
        tables,
      ],
    });
    asciiOnly(`${outdir}/${name}.cjs`);
    for (const input of Object.keys(result.metafile?.inputs ?? {})) inputs.add(input);
  }
  return [...inputs];
}

const options: BuildOptions = {
  bundle: true,
  target: "node20.19",
  platform: "node",
  format: "cjs",
  minify: true,
  metafile: true,
  logLevel: "warning",
  legalComments: "none",
  supported: { "dynamic-import": false },
  alias: {
    "node:child_process": "./scripts/no-child-process.cjs",
    // vega-lite takes four small functions from vega, and vega-canvas looks for a native module.
    vega: "vega-util",
    "vega-canvas": "./node_modules/vega-canvas/build/vega-canvas.browser.js",
  },
  banner: { js: "(function(require,module,exports,__filename,__dirname){" },
  footer: { js: "})" },
};

function filesApart(files: Map<string, string>, apart: readonly string[]): Plugin {
  return {
    name: "files-apart",
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /./ }, async ({ path, kind, resolveDir, pluginData }) => {
        if (kind !== "dynamic-import" || path.startsWith("node:") || pluginData === "found") return undefined;
        const found = await find(path, { kind, resolveDir, pluginData: "found" });
        if (path.startsWith(".") && !apart.includes(found.path)) return found;
        const name = path.startsWith(".") ? nameOf(found.path) : path.replace(/\W+/g, "-");
        files.set(name, found.path);
        return { path: `./${name}.cjs`, external: true };
      });
    },
  };
}

/** bin/load.js reads a byte a character; esbuild escapes other characters everywhere but in regular expressions. */
function asciiOnly(file: string): void {
  const text = readFileSync(file, "utf8");
  const escaped = text.replace(
    /[^\u0000-\u007f]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  if (escaped !== text) writeFileSync(file, escaped);
}

const nameOf = (file: string): string =>
  basename(file) === "index.ts" ? basename(resolve(file, "..")) : basename(file, ".ts");

/** What goes into the text file: tables that fill more than a line, in characters of one byte each. */
const isTable = (text: string): boolean => text.length > 256 && !/[^\u0000-\u00ff]/.test(text);

/**
 * The compiled tables become one text file beside the program: reading it once is faster than parsing the tables as a
 * part of the program, or opening a file for each. A table is a slice of it.
 */
async function tablesAsText(file: string): Promise<Plugin> {
  const read = async (name: string) => ({
    name,
    text: ((await import(resolve(GENERATED, name))) as { default: string }).default,
  });
  const every = await Promise.all(readdirSync(GENERATED).map(read));
  const texts = every.filter(({ text }) => isTable(text));
  writeFileSync(file, texts.map(({ text }) => text).join(""), "latin1");
  return {
    name: "tables-as-text",
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^tables-text$/ }, ({ path }) => ({ path, namespace: "tables" }));
      onLoad({ filter: /./, namespace: "tables" }, () => ({
        contents: `import { readFileSync } from "node:fs";
const all = readFileSync(__dirname + "/${basename(file)}", "latin1");
export const table = (start, end) => all.slice(start, end);`,
        resolveDir: GENERATED,
      }));
      onLoad({ filter: /catalog\/generated\/\w+\.ts$/ }, ({ path }) => {
        const index = texts.findIndex(({ name }) => name === basename(path));
        if (index < 0) return undefined;
        const start = texts.slice(0, index).reduce((sum, before) => sum + before.text.length, 0);
        return {
          contents: `import { table } from "tables-text";\nexport default table(${start}, ${start + (texts[index]?.text.length ?? 0)});`,
        };
      });
    },
  };
}
