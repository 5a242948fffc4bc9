import { type Box, PlatformError, type Reading } from "@guildhall/core";
import { createTranscript } from "../../transcript.ts";
import { checkOfficeFile } from "../office/check-office-file.ts";
import { openPackage } from "../office/open-package.ts";
import { parseXml } from "../office/xml.ts";
import { openPresentation, openSlide } from "./open-presentation.ts";
import { writeSlide } from "./write-slide.ts";

/**
 * A presentation, slide by slide: titles as headings, text, tables, charts as tables of their values, the speaker's notes.
 * The page of a place is the slide's number. Hidden slides, footers and comments are left out with their reasons.
 */
export async function readPptx(bytes: Uint8Array, file: string): Promise<Reading> {
  await checkOfficeFile(bytes, file);
  try {
    const parts = await openPackage(bytes);
    const { size, slides } = await openPresentation(parts);
    const area: Box = [0, 0, size.width, size.height];
    const transcript = createTranscript();
    const withoutText: number[] = [];
    for (const [at, name] of slides.entries()) {
      const before = transcript.length;
      await writeSlide(transcript, { ...(await openSlide(parts, name)), page: at + 1, area });
      if (transcript.length === before) withoutText.push(at + 1);
    }
    const title = (await parseXml((await parts.text("docProps/core.xml")) ?? ""))("dc\\:title").first().text().trim();
    return transcript.finish({
      mediaType: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
      pages: slides.length,
      pageSizes: slides.map(() => size),
      pagesWithoutText: withoutText,
      ...(isTitle(title) ? { title } : {}),
    });
  } catch (cause) {
    throw new PlatformError("ingest/corrupt", { file }, { cause });
  }
}

/** What programs write where nobody gave a title. */
function isTitle(title: string): boolean {
  return title !== "" && !/^(?:PowerPoint (?:演示文稿|Presentation)|幻灯片 ?\d+|Slide ?\d+)$/i.test(title);
}
