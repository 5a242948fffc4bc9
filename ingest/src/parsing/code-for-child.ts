import { readFile } from "node:fs/promises";
import { fileURLToPath, pathToFileURL } from "node:url";

/** What the first module of a reading process runs. */
export type CodeForChild =
  | { readonly entry: string }
  /** One piece of JavaScript that holds our own sources; libraries stay outside and are loaded when needed. */
  | { readonly source: string; readonly filename: string };

/** The code of a reading process: the published module, or our sources translated into one piece. */
export async function codeForChild(): Promise<CodeForChild> {
  if (!import.meta.url.endsWith(".ts")) return { entry: new URL("serve-reads.js", import.meta.url).href };
  const { build } = await import("esbuild");
  const entry = fileURLToPath(new URL("serve-reads.ts", import.meta.url));
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
            contents: (await readFile(path, "utf8")).replaceAll(
              "import.meta.url",
              JSON.stringify(pathToFileURL(path).href),
            ),
          }));
        },
      },
    ],
  });
  return { source: outputFiles[0]?.text ?? "", filename: entry.replace(/\.ts$/, ".cjs") };
}
