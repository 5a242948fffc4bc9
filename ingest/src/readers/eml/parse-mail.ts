import { isUtf8 } from "node:buffer";
import type { Address, Email } from "postal-mime";

/** Messages within messages and parts within parts end here; a person never comes near. */
const LIMITS = { maxNestingDepth: 64, maxHeadersSize: 1 << 20, forceRfc822Attachments: true };

/** Parses a mail. A forwarded message is an attachment, so that it becomes a document of its own. Throws when it unfolds too deep. */
export async function parseMail(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import("postal-mime");
  return PostalMime.parse(withoutBareGbk(bytes), LIMITS);
}

/**
 * Older Chinese mail programs write GBK into headers, and into bodies whose charset they do not name, without saying so.
 * These bytes become UTF-8; what is encoded as the standards ask is ASCII and stays as it is.
 */
function withoutBareGbk(bytes: Uint8Array): Uint8Array {
  if (isUtf8(bytes)) return bytes;
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const names = /charset\s*=/i.test(source.toString("latin1"));
  const end = names ? endOfHeaders(source) : source.length;
  const head = source.subarray(0, end);
  if (isUtf8(head)) return bytes;
  return Buffer.concat([Buffer.from(new TextDecoder("gb18030").decode(head)), source.subarray(end)]);
}

function endOfHeaders(source: Buffer): number {
  const ends = ["\r\n\r\n", "\n\n"].map((blank) => source.indexOf(blank)).filter((at) => at >= 0);
  return ends.length > 0 ? Math.min(...ends) : source.length;
}

/** Names and addresses as a mail program shows them: 王芳 <wang@linzhou.example>; a group by its name and members. */
export function addressesInWords(addresses: readonly Address[]): string {
  return addresses
    .map((each) => {
      if (each.group) return `${each.name}: ${addressesInWords(each.group)}`;
      return each.name && each.name !== each.address ? `${each.name} <${each.address}>` : each.address;
    })
    .join(", ");
}
