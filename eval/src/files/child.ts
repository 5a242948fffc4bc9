import { readFile } from "node:fs/promises";
import { isPlatformError } from "@guildhall/core";
import { readDocument } from "@guildhall/ingest";
import type { ReadAnswer, ReadOrder } from "./read-apart.ts";

/** A process that reads files for another one, so that a file that never ends costs a process and no more. */
process.on("message", ({ path, file, password }: ReadOrder) => {
  void answerOf(path, file, password).then((answer) => process.send?.(answer));
});

async function answerOf(path: string, file: string, password: string | undefined): Promise<ReadAnswer> {
  try {
    return { reading: await readDocument(await readFile(path), file, password === undefined ? {} : { password }) };
  } catch (error) {
    return isPlatformError(error) ? { code: error.code, values: error.values } : { untyped: String(error) };
  }
}
