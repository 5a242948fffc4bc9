import { isPlatformError, PlatformError, type Reading } from "@guildhall/core";
import { contentKind } from "./content-kind.ts";
import { needsPassword } from "./conversion/needs-password.ts";
import { type OldFormat, oldFormatOf } from "./conversion/old-formats.ts";
import type { ReadDocument, ReadOptions } from "./formats.ts";
import type { Programs } from "./programs/installed-programs.ts";
import { isLegible } from "./recognition/confidence.ts";
import { nothingLegible } from "./recognition/nothing-legible.ts";
import { recognisePages, recognisePicture } from "./recognition/recognise-document.ts";
import type { Recognised } from "./recognition/recognised-page.ts";

type FindPrograms = () => Promise<Programs>;

/**
 * Reads with the help of other programs where a reader alone cannot: old office files are converted first, and words are
 * recognised in pictures and on pages without text. The programs run outside the reader's process, each with a deadline,
 * a cap on its memory, an empty environment and a folder of its own. Beside the errors of the readers it throws
 * `ingest/needs_office`, `ingest/not_converted` and `ingest/illegible`.
 */
export function readWithPrograms(read: ReadDocument, programs: FindPrograms): ReadDocument {
  return async (bytes, file, options = {}) => {
    const old = oldFormatOf(file);
    if (old) return readOld(bytes, file, options, old, read, programs);
    if (contentKind(bytes) === "picture") {
      const { recogniser } = await programs();
      return read(
        bytes,
        file,
        recogniser ? { ...options, recognised: await recognisePicture(bytes, recogniser) } : options,
      );
    }
    const first = await read(bytes, file, options).catch((error: unknown) => pagesWithoutAnyText(error, bytes));
    const blank = "numbers" in first ? first.numbers : (first.pagesWithoutText ?? []);
    const recognised = contentKind(bytes) === "pdf" ? await recogniseBlank(bytes, blank, programs) : undefined;
    // read again only for words that can be trusted: without them the second reading is the first, and takes as long
    if (recognised?.pages.some(isLegible)) return read(bytes, file, { ...options, recognised });
    if ("numbers" in first) throw recognised ? nothingLegible(recognised, file) : first.error;
    return first;
  };
}

/** A file none of whose pages has text is a fault that other programs may mend; every other fault stands. */
function pagesWithoutAnyText(error: unknown, bytes: Uint8Array): { numbers: readonly number[]; error: PlatformError } {
  if (!isPlatformError(error) || error.code !== "ingest/needs_ocr" || contentKind(bytes) !== "pdf") throw error;
  return { numbers: Array.from({ length: Number(error.values["pages"]) }, (_, at) => at + 1), error };
}

async function recogniseBlank(
  bytes: Uint8Array,
  blank: readonly number[],
  programs: FindPrograms,
): Promise<Recognised | undefined> {
  if (blank.length === 0) return undefined;
  const { recogniser, renderer } = await programs();
  return recogniser && renderer ? recognisePages(bytes, blank, recogniser, renderer) : undefined;
}

/** Some files of an old name are of a format of today, which its own reader reads. */
async function readOld(
  bytes: Uint8Array,
  file: string,
  options: ReadOptions,
  format: OldFormat,
  read: ReadDocument,
  programs: FindPrograms,
): Promise<Reading> {
  const kind = contentKind(bytes);
  if (kind === "docx" || kind === "xlsx" || kind === "pptx")
    return read(bytes, file, { ...options, extension: `.${kind}` });
  if (kind === "other" && isWebPage(bytes)) return read(bytes, file, { ...options, extension: ".html" });
  if (kind === "old_office" && needsPassword(bytes)) throw new PlatformError("ingest/encrypted", { file });
  // the reader names what is no such file at all: a PDF, a picture, something broken
  if (kind !== "old_office" && kind !== "rtf" && kind !== "open_document")
    return read(bytes, file, { ...options, extension: format.becomes });
  const { office } = await programs();
  if (!office) throw new PlatformError("ingest/needs_office", { file });
  const converted = await office.convert(bytes, format);
  if (converted === undefined || converted === "stopped") throw new PlatformError("ingest/not_converted", { file });
  return { ...(await read(converted, file, { ...options, extension: format.becomes })), mediaType: format.mediaType };
}

/** Programs of offices save pages of HTML under the names of Word and Excel. */
function isWebPage(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html)/i.test(
    Buffer.from(bytes.subarray(0, 500)).toString("latin1"),
  );
}
