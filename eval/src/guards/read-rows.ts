import { PlatformError } from "@guildhall/core";
import { existsSync } from "node:fs";
import type { z } from "zod";
import { brokenLine, readLines } from "../read-lines.ts";
import { parseObject } from "../read-set.ts";

/** Reads a JSON-lines file of rows, plain or .gz, in the shape of the schema; `eval/broken_set` names the line and the field. */
export async function readRows<Row>(path: string, schema: z.ZodType<Row>): Promise<readonly Row[]> {
  if (!existsSync(path)) throw new PlatformError("eval/set_not_found", { path });
  const rows: Row[] = [];
  for await (const line of readLines(path)) {
    const parsed = schema.safeParse(parseObject(path, line));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      const fault = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`;
      throw brokenLine(path, line.number, { zh: fault, en: fault });
    }
    rows.push(parsed.data);
  }
  return rows;
}
