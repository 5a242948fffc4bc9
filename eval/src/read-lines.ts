import { PlatformError } from "@guildhall/core";
import { createReadStream, existsSync } from "node:fs";
import { basename } from "node:path";
import { createGunzip } from "node:zlib";

/** A line of an evaluation file with its number, counted from 1. */
export interface Line {
  readonly text: string;
  readonly number: number;
}

/** The path, or the path with `.gz`; `eval/set_not_found` when neither is there. */
export function plainOrCompressed(path: string): string {
  const found = [path, `${path}.gz`].find((candidate) => existsSync(candidate));
  if (found === undefined) throw new PlatformError("eval/set_not_found", { path });
  return found;
}

/** Reads a UTF-8 file line by line, unpacking `.gz` on the way and leaving out empty lines. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let number = 1;
  let rest = "";
  try {
    for await (const chunk of bytesOf(path)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) {
        if (text.trim() !== "") yield { text: text.trimEnd(), number };
        number++;
      }
    }
    rest += decoder.decode();
  } catch (cause) {
    throw brokenLine(path, number, { zh: "文件损坏，或不是 UTF-8", en: "the file is damaged or not UTF-8" }, cause);
  }
  if (rest.trim() !== "") yield { text: rest.trimEnd(), number };
}

/** The accident that names the file and the line. */
export function brokenLine(
  path: string,
  line: number,
  fault: { zh: string; en: string },
  cause?: unknown,
): PlatformError {
  return new PlatformError("eval/broken_set", { file: basename(path), line, fault }, { cause });
}

function bytesOf(path: string): AsyncIterable<Buffer> {
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return file;
  const unpacked = createGunzip();
  file.on("error", (cause) => unpacked.destroy(cause));
  return file.pipe(unpacked);
}
