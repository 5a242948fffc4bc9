import { PlatformError, type Reading } from "@guildhall/core";
import type { Email } from "postal-mime";
import { createTranscript, type Transcript } from "../../transcript.ts";
import { asidesOfDocument } from "../html/asides.ts";
import { hidingRules } from "../html/hiding-rules.ts";
import { writeHtml } from "../html/write-html.ts";
import { attachedTo } from "./attachments.ts";
import { addressesInWords, parseMail } from "./parse-mail.ts";
import { sentAt } from "./sent-at.ts";

/**
 * A mail: who wrote to whom, when and about what, then its text, the formatted one where there are two. Its attachments
 * are named; they are documents of their own.
 */
export async function readEml(bytes: Uint8Array, file: string): Promise<Reading> {
  let mail: Email;
  try {
    mail = await parseMail(bytes);
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
  if (!mail.from && !mail.to && !mail.subject && !mail.date) throw new PlatformError("ingest/corrupt", { file });
  const transcript = createTranscript();
  const subject = mail.subject?.replaceAll(/\s+/g, " ").trim();
  for (const [name, value] of headersOf(mail, subject)) writeHeader(transcript, name, value);
  transcript.write("\n");
  await writeBody(transcript, mail);
  return transcript.finish({ mediaType: "message/rfc822", ...(subject ? { title: subject } : {}) });
}

function headersOf(mail: Email, subject: string | undefined): (readonly [name: string, value: string])[] {
  const date = mail.headers.find(({ key }) => key === "date")?.value;
  const headers = [
    ["Subject", subject],
    ["From", mail.from && addressesInWords([mail.from])],
    ["To", mail.to && addressesInWords(mail.to)],
    ["Cc", mail.cc && addressesInWords(mail.cc)],
    ["Date", date && sentAt(date)],
    [
      "Attachments",
      attachedTo(mail)
        .map(({ name }) => name)
        .join("; "),
    ],
  ] as const;
  return headers.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
}

function writeHeader(transcript: Transcript, name: string, value: string): void {
  transcript.write(`${name}: `);
  const span = transcript.write(value.replaceAll(/\s+/g, " "));
  if (name === "Subject") transcript.addHeading({ ...span, level: 1 });
  transcript.endLine();
}

/** The formatted text holds tables; the plain one that says the same beside it is left out. */
async function writeBody(transcript: Transcript, { html, text = "" }: Email): Promise<void> {
  const { load } = await import("cheerio");
  const page = html === undefined ? undefined : load(html, { scriptingEnabled: false });
  const root = page?.root().get(0);
  const before = transcript.length;
  if (page && root) {
    const isHiddenByRule = hidingRules(page);
    writeHtml(transcript, root, (element) => (isHiddenByRule(element) ? "hidden" : asidesOfDocument(element)));
  }
  if (transcript.length > before) transcript.omit(text, "alternative");
  else transcript.write(text);
  transcript.endLine();
}
