import type { Reading } from "@guildhall/core";
import type { CheerioAPI } from "cheerio";
import { decode } from "../text/decode.ts";
import { createTranscript } from "../../transcript.ts";
import { asidesOfPage } from "./asides.ts";
import { hidingRules } from "./hiding-rules.ts";
import { mainPart } from "./main-part.ts";
import { writeHtml } from "./write-html.ts";

/** A web page: what it says without what leads around it. White space counts as HTML counts it: any run is one space. */
export async function readHtml(bytes: Uint8Array, file: string): Promise<Reading> {
  const { load } = await import("cheerio");
  const page = load(decode(bytes, file, declaredEncoding(bytes)), { scriptingEnabled: false });
  const root = page.root().get(0);
  const transcript = createTranscript();
  if (root) {
    const main = mainPart(page);
    writeHtml(transcript, root, asidesOfPage(root, main, hidingRules(page)));
  }
  const title = titleOf(page);
  return transcript.finish({ mediaType: "text/html", ...(title ? { title } : {}) });
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

/** The title the page gives its content; the window's title names the site too, behind a dash or a bar. */
function titleOf(page: CheerioAPI): string | undefined {
  const headings = page("h1");
  const named = [
    page('meta[name="ArticleTitle" i]').attr("content"),
    headings.length === 1 ? headings.text() : undefined,
    page("head > title")
      .first()
      .text()
      .split(/\s[|–—-]\s|[_|—]/)[0],
  ];
  return named.map((title) => title?.replace(/\s+/g, " ").trim()).find((title) => title);
}
