import type { Label } from "@guildhall/core";
import { markHtml, readHtml } from "./html.ts";
import { markJson, readJson } from "./json.ts";
import { markMarkdown, readMarkdown } from "./markdown.ts";
import { type Mark, markOf } from "./mark.ts";

interface Format {
  mark(bytes: Uint8Array, mark: Mark): Promise<Uint8Array> | Uint8Array;
  read(bytes: Uint8Array): Promise<Mark> | Mark;
}

const formats: Readonly<Record<string, Format>> = {
  md: onText(markMarkdown, readMarkdown),
  html: onText(markHtml, readHtml),
  json: onText(markJson, readJson),
  // Loaded when such a file is written or read: the libraries for them take longer than a search.
  docx: {
    mark: async (bytes, mark) => (await import("./docx.ts")).markDocx(bytes, mark),
    read: async (bytes) => (await import("./docx.ts")).readDocx(bytes),
  },
  pdf: {
    mark: async (bytes, mark) => (await import("./pdf.ts")).markPdf(bytes, mark),
    read: async (bytes) => (await import("./pdf.ts")).readPdf(bytes),
  },
};

/**
 * A file with its label for machines: the AIGC object of what a model wrote, else where its words come from. Written
 * again it replaces its own mark, so a file never carries two. Formats that hold no properties stay as they are.
 */
export async function labelledFile(bytes: Uint8Array, extension: string, label: Label): Promise<Uint8Array> {
  return (await formatOf(extension)?.mark(bytes, markOf(label))) ?? bytes;
}

/** What a file says of itself to machines. Throws `label/twice` where it carries more than one AIGC object. */
export async function labelInFile(bytes: Uint8Array, extension: string): Promise<Mark> {
  return (await formatOf(extension)?.read(bytes)) ?? {};
}

function formatOf(extension: string): Format | undefined {
  return Object.hasOwn(formats, extension) ? formats[extension] : undefined;
}

function onText(mark: (text: string, mark: Mark) => string, read: (text: string) => Mark): Format {
  return {
    mark: (bytes, given) => Buffer.from(mark(Buffer.from(bytes).toString("utf8"), given)),
    read: (bytes) => read(Buffer.from(bytes).toString("utf8")),
  };
}
