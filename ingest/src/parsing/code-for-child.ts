import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What the first module of a reading process runs. */
export type CodeForChild =
  | { readonly entry: string }
  /** One piece of JavaScript that holds our own sources; libraries stay outside and are loaded when needed. */
  | { readonly source: string; readonly filename: string };

/** How a source asks where it stands; in two parts, for this source is translated too. */
const HERE = ["import.meta", "url"].join(".");

/** The code of a process: the published module (.js), or our source (.ts) and all it imports translated into one piece. */
export async function codeForChild(module: URL): Promise<CodeForChild> {
  if (!module.pathname.endsWith(".ts")) return { entry: module.href };
  const { build } = await import("esbuild");
  const entry = fileURLToPath(module);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    platform: "node",
    format: "cjs",
    target: "node20",
    logLevel: "silent",
    plugins: [
      {
        name: "our-own-sources",
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === "entry-point" || path.startsWith("@guildhall/") ? undefined : { path, external: true },
          );
          // every source keeps knowing where it stands: libraries' data is looked for from there
          onLoad({ filter: /\.ts$/ }, async ({ path }) => ({
            loader: "ts",
            contents: (await readFile(path, "utf8")).replaceAll(HERE, JSON.stringify(pathToFileURL(path).href)),
          }));
        },
      },
    ],
  });
  return { source: outputFiles[0]?.text ?? "", filename: entry.replace(/\.ts$/, ".cjs") };
}
