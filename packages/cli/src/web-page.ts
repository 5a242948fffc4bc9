import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const clone = fileURLToPath(new URL("../../../", import.meta.url));
const web = join(clone, "packages/web");
const built = join(web, "dist");

/** What the page is made of; a change of any of them makes the built page old. */
const sources = ["package.json", "vite.config.ts", "index.html", "public", "src", "../core/src"].map((path) =>
  join(web, path),
);

export interface WebPage {
  /** The folder to hand out; nothing where no page could ever be built. */
  readonly folder?: string;
  /** Why the page could not be built anew. */
  readonly fault?: string;
}

/** The built page, built first where it is missing or older than its sources; `building` hears of that before it starts. */
export async function webPage(building: () => void): Promise<WebPage> {
  if (await isFresh()) return { folder: built };
  building();
  const made = join(clone, "node_modules", `.guildhall-web-${process.pid}`);
  try {
    await build(made);
    await rm(built, { recursive: true, force: true });
    await rename(made, built);
    return { folder: built };
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    return { ...(existsSync(built) ? { folder: built } : {}), fault: firstLineOf(error) };
  }
}

async function isFresh(): Promise<boolean> {
  const page = await stat(join(built, "index.html")).catch(() => undefined);
  if (!page) return false;
  const newest = Math.max(...(await Promise.all(sources.map(newestIn))));
  return newest <= page.mtimeMs;
}

/** When the newest file of a folder, or the file itself, was written; 0 where there is none. */
async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}

/** In a process of its own, into a folder of its own: a page half built is never handed out. */
async function build(folder: string): Promise<void> {
  const vite = dirname(createRequire(join(web, "package.json")).resolve("vite/package.json"));
  const words = [join(vite, "bin/vite.js"), "build", "--outDir", folder, "--emptyOutDir", "--logLevel", "error"];
  await promisify(execFile)(process.execPath, words, { cwd: web, maxBuffer: 1 << 24 });
}

function firstLineOf(error: unknown): string {
  const { stderr, message } = error as Error & { stderr?: string };
  return (stderr?.trim() || message).split("\n")[0] ?? "";
}
