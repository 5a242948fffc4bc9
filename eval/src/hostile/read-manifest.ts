import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { brokenLine, readLines } from "../read-lines.ts";

const row = z.object({ id: z.string(), file: z.string(), threat: z.string(), expect: z.string() });

/** A hostile file, what is wrong with it and, in words, what must become of it. `file` is relative to the set. */
export type HostileFile = z.infer<typeof row>;

const MANIFEST = "files_manifest.jsonl";

/** True for a folder of hostile files: it says what each of them is. */
export function isHostile(folder: string): boolean {
  return existsSync(path.join(folder, MANIFEST));
}

export async function readManifest(folder: string): Promise<readonly HostileFile[]> {
  const file = path.join(folder, MANIFEST);
  const found: HostileFile[] = [];
  for await (const { text, number } of readLines(file)) {
    const parsed = row.safeParse(parsedJson(text));
    if (!parsed.success)
      throw brokenLine(file, number, { zh: "不是 {id, file, threat, expect}", en: "not {id, file, threat, expect}" });
    found.push(parsed.data);
  }
  return found;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
