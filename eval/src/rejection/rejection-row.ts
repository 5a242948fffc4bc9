import { readdir } from "node:fs/promises";
import path from "node:path";
import { PlatformError } from "@guildhall/core";
import { z } from "zod";
import { readRows } from "../guards/read-rows.ts";

const words = z.union([z.string(), z.array(z.union([z.string(), z.array(z.string())]))]);

const schema = z.object({
  id: z.string().min(1),
  query: z.string(),
  docs: z.array(z.string()),
  answer: words,
  task: z.string(),
  /** Whether any document answers; without it, every task but negative_rejection has an answer. */
  answerable: z.boolean().optional(),
});

/** A question with the only passages there are. */
export type RejectionRow = z.infer<typeof schema>;

/** All rows of a folder's .jsonl files, in the order of their names. `eval/set_not_found` where there is none. */
export async function readRejection(folder: string): Promise<readonly RejectionRow[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => /\.jsonl(?:\.gz)?$/.test(name)).toSorted();
  if (files.length === 0) throw new PlatformError("eval/set_not_found", { path: folder });
  return (await Promise.all(files.map((name) => readRows(path.join(folder, name), schema)))).flat();
}

export function isAnswerable({ answerable, task }: RejectionRow): boolean {
  return answerable ?? task !== "negative_rejection";
}

export function languageOf({ query }: RejectionRow): "zh" | "en" {
  return /\p{Script=Han}/u.test(query) ? "zh" : "en";
}
