import type { Email } from "postal-mime";
import { parseMail } from "./parse-mail.ts";

/** A file that came with a mail. */
export interface MailAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Names for parts without one. */
const EXTENSION_BY_TYPE: Readonly<Record<string, string>> = {
  "message/rfc822": ".eml",
  "application/pdf": ".pdf",
  "text/html": ".html",
  "text/plain": ".txt",
  "text/csv": ".csv",
  "image/png": ".png",
  "image/jpeg": ".jpg",
};

/** Proves who wrote the mail; nobody reads it. */
const SIGNATURE = /^application\/(?:x-)?(?:pkcs7|pgp)-signature$/;

/** The files attached to a mail, without the pictures that its text shows and its signature. Two of one name are told apart by their number. */
export async function attachmentsOf(bytes: Uint8Array): Promise<MailAttachment[]> {
  return attachedTo(await parseMail(bytes));
}

export function attachedTo({ attachments }: Pick<Email, "attachments">): MailAttachment[] {
  const taken = new Set<string>();
  return attachments
    .filter(
      ({ related, mimeType }) => !(related === true && mimeType.startsWith("image/")) && !SIGNATURE.test(mimeType),
    )
    .map(({ filename, mimeType, content }, at) => {
      const wanted = baseName(filename ?? "") || `attachment-${at + 1}${EXTENSION_BY_TYPE[mimeType] ?? ".bin"}`;
      const name = taken.has(wanted) ? `${at + 1}-${wanted}` : wanted;
      taken.add(name);
      return { name, bytes: typeof content === "string" ? Buffer.from(content) : new Uint8Array(content) };
    });
}

/** The name alone: a mail may say ../../etc/passwd. */
function baseName(name: string): string {
  return (
    name
      .split(/[/\\]/)
      .at(-1)
      // control characters, and those that turn the direction of writing
      ?.replaceAll(/[\p{Cc}\p{Cf}]/gu, "")
      .trim()
      .replace(/^\.+/, "")
      .slice(0, 200) ?? ""
  );
}
