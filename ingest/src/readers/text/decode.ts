import { isUtf8 } from "node:buffer";
import { PlatformError } from "@guildhall/core";

/**
 * Text of a file in the encodings Chinese offices use: UTF-8, UTF-16 with a byte order mark, else the one the file
 * declares, else GB18030 (which contains GBK and GB2312). Throws `ingest/not_text` when it does not fit.
 */
export function decode(bytes: Uint8Array, file: string, declared?: string): string {
  const encoding = encodingOf(bytes, declared);
  const damaged = encoding === "gb18030" ? nearlyUtf8(bytes) : undefined;
  if (damaged !== undefined) return damaged;
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (isText(text)) return text;
  } catch {
    // falls through: the bytes are no text of this encoding
  }
  throw new PlatformError("ingest/not_text", { file });
}

/** A few stray NULs and control characters stand in many a text; programs and pictures are full of them. */
function isText(text: string): boolean {
  const controls = text.match(/(?![\t\n\v\f\r\x7f-\x9f])\p{Cc}/gu)?.length ?? 0;
  return controls <= Math.max(2, text.length * 0.05);
}

/** A text in UTF-8 of which a few bytes were lost: these become U+FFFD, the rest is right. GBK read so loses nearly all. */
function nearlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  return beyondAscii >= 20 * lost && isText(text) ? text : undefined;
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  return declared && !/^gb|^utf|^iso-8859-1$|^us-ascii$/i.test(declared) ? declared : "gb18030";
}
