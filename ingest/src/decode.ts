import { isUtf8 } from "node:buffer";
import { PlatformError } from "@guildhall/core";

/**
 * Text of a file in the encodings Chinese offices use: UTF-8, UTF-16 with a byte order mark, else the one the file
 * declares, else GB18030 (which contains GBK and GB2312). Throws `ingest/not_text` when it does not fit.
 */
export function decode(bytes: Uint8Array, file: string, declared?: string): string {
  const encoding = encodingOf(bytes, declared);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // falls through: the bytes are no text of this encoding
  }
  throw new PlatformError("ingest/not_text", { file });
}

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (isUtf8(bytes)) return "utf-8";
  return declared && !/^gb|^utf|^iso-8859-1$|^us-ascii$/i.test(declared) ? declared : "gb18030";
}
