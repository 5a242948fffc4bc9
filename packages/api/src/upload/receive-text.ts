import { writeFile } from "node:fs/promises";
import { sha256 } from "@guildhall/core";
import type { Service } from "../parts.ts";
import type { Call } from "../routing/call.ts";
import { discard } from "./discard.ts";
import { fileName } from "./file-name.ts";
import type { Received } from "./receive.ts";

const extensions = { text: ".txt", markdown: ".md" } as const;

/** A text that came in the request itself becomes a file like any other, named by its title. */
export async function receiveText(
  body: NonNullable<Call<"createDocuments">["body"]>,
  { runtime }: Service,
): Promise<Received> {
  const { vertical, collection, labels, title, text, format, metadata = {} } = body;
  const path = await runtime.uploads.newPath();
  const bytes = Buffer.from(text);
  await writeFile(path, bytes);
  const file = {
    path,
    file: `${fileName(title)}${extensions[format]}`,
    sha256: sha256(bytes),
    bytes: bytes.length,
    metadata: { title, ...metadata },
  };
  return {
    into: { vertical, ...(labels ? { labels } : {}), ...(collection === undefined ? {} : { collection }) },
    files: [file],
    discard: () => discard([path]),
  };
}
