import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderPage } from "./render-page.ts";
import type { Summary } from "./summary.ts";

/** Keeps the summary as `<suite>-<set>.json` in the folder and writes the page of all summaries there anew. */
export async function writeReport(folder: string, summary: Summary): Promise<{ json: string; page: string }> {
  await mkdir(folder, { recursive: true });
  const json = join(folder, `${fileNamePart(summary.suite)}-${fileNamePart(summary.set)}.json`);
  await writeFile(json, `${JSON.stringify(summary, undefined, 2)}\n`);
  return { json, page: await writePage(folder) };
}

/** Writes the page of all summaries that lie in the folder, and says where. */
export async function writePage(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const page = join(folder, "index.html");
  await writeFile(page, renderPage(await readSummaries(folder)));
  return page;
}

async function readSummaries(folder: string): Promise<readonly Summary[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).toSorted();
  const values = await Promise.all(
    names.map(async (name): Promise<unknown> => JSON.parse(await readFile(join(folder, name), "utf8"))),
  );
  return values.filter(isSummary);
}

function isSummary(value: unknown): value is Summary {
  return typeof value === "object" && value !== null && "suite" in value && "set" in value && "command" in value;
}

function fileNamePart(text: string): string {
  return text.replaceAll(/[^\p{Letter}\p{Number}._-]+/gu, "-");
}
