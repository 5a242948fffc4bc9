import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readRows } from "./read-rows.ts";

async function rowsOf(name: string, content: string | Uint8Array): Promise<readonly (string | undefined)[]> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), "rows-")), name);
  await writeFile(file, content);
  const seen: (string | undefined)[] = [];
  for await (const read of readRows(file, name))
    seen.push("row" in read ? read.row.id : `${read.line} ${read.fault.code}`);
  return seen;
}

describe("readRows", () => {
  it("names the line of a broken row and reads on", async () => {
    const lines = ['{"id":"甲","text":"一"}', '{"id":"乙","text":', '{"id":"丙"}', "", '{"id":7,"text":"四"}'];

    expect(await rowsOf("a.jsonl", lines.join("\n"))).toEqual([
      "甲",
      "2 ingest/broken_row",
      "3 ingest/broken_row",
      "7",
    ]);
  });

  it("keeps the rows before the place where a compressed file is damaged", async () => {
    const whole = gzipSync(`${'{"id":"甲","text":"一"}\n'.repeat(20_000)}`);

    const seen = await rowsOf("a.jsonl.gz", whole.subarray(0, whole.length - 20));

    expect(seen.at(-1)).toMatch(/ingest\/broken_archive$/);
    expect(seen.length).toBeGreaterThan(1);
  });
});
