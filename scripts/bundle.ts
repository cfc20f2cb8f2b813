import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";

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
  mkdirSync(`${outdir}/tables`, { recursive: true });
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
        tablesAsTexts(`${outdir}/tables`),
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

/** Below this a table costs less inside the program than opening a file would. */
const INLINE_BELOW = 32_768;

/** The large compiled tables become text files, which are read faster than they would be parsed as a part of the program. */
function tablesAsTexts(outdir: string): Plugin {
  return {
    name: "tables-as-texts",
    setup({ onLoad }) {
      onLoad({ filter: /catalog\/generated\/\w+\.ts$/ }, ({ path }) => {
        const name = basename(path, ".ts");
        const text = JSON.parse(
          readFileSync(path, "utf8").replace(/^export default | as string;\n$/g, ""),
        ) as string;
        if (text.length < INLINE_BELOW) return undefined;
        if (/[^\u0000-\u00ff]/.test(text)) throw new Error(`the table ${name} has characters beyond Latin-1`);
        writeFileSync(`${outdir}/${name}.txt`, text, "latin1");
        return {
          contents: `import { readFileSync } from "node:fs";
export default readFileSync(__dirname + "/tables/${name}.txt", "latin1");`,
        };
      });
    },
  };
}
