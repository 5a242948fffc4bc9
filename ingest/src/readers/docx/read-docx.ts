import { PlatformError, type Reading } from "@guildhall/core";
import { createTranscript } from "../../transcript.ts";
import { checkOfficeFile } from "../office/check-office-file.ts";
import { activeParts } from "../office/active-parts.ts";
import { asidesOfDocument } from "../html/asides.ts";
import { writeHtml } from "../html/write-html.ts";
import { asidesOfDocx } from "./asides.ts";
import { docxToHtml } from "./docx-to-html.ts";
import { openPackage } from "../office/open-package.ts";
import { spellOut } from "./spell-out.ts";
import { parseXml } from "../office/xml.ts";

/**
 * A Word document: headings, lists with the numbers that Word prints, tables, notes at the end. Headers, footers,
 * comments and deleted text are left out with their reasons.
 */
export async function readDocx(bytes: Uint8Array, file: string): Promise<Reading> {
  await checkOfficeFile(bytes, file);
  try {
    const parts = await openPackage(bytes);
    // before the parts are replaced by what is spelt out
    const asides = await asidesOfDocx(parts);
    const { load } = await import("cheerio");
    const html = await docxToHtml(await parts.with(await spellOut(parts)));

    const transcript = createTranscript();
    const root = load(html, { scriptingEnabled: false }, false).root().get(0);
    if (root) writeHtml(transcript, root, asidesOfDocument);
    for (const { text, reason } of [...asides, ...activeParts(parts.names)]) transcript.omit(text, reason);
    const title = (await parseXml((await parts.text("docProps/core.xml")) ?? ""))("dc\\:title").first().text().trim();
    return transcript.finish({
      mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ...(title ? { title } : {}),
    });
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
}
