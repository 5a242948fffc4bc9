import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";
import { hiddenRuns } from "./hidden-runs.ts";
import { createNumbering } from "./numbering.ts";
import type { Package } from "../office/open-package.ts";
import { childrenOf, parseXml } from "../office/xml.ts";

const DOCUMENT = "word/document.xml";
const NUMBERING = "word/numbering.xml";

/**
 * The parts of a Word document in which what Word only computes stands as text: automatic numbers (第一条, 1.2.3), which
 * mammoth would turn into a bare list, and the words of formulas and of some text boxes, which it would drop. Lists with
 * bullets stay lists. What nobody sees is taken out.
 */
export async function spellOut(parts: Package): Promise<ReadonlyMap<string, string>> {
  const [xml, numberingXml] = [await parts.text(DOCUMENT), await parts.text(NUMBERING)];
  const replaced = new Map<string, string>();
  if (!xml) return replaced;
  const document = await parseXml(xml);
  document("m\\:oMath").each((_at, formula) => {
    const words = document(formula).find("m\\:t").text();
    document(formula).replaceWith(run(words));
  });
  for (const hidden of hiddenRuns(document)) document(hidden).remove();
  liftTextBoxes(document);
  if (numberingXml) {
    const numbering = await parseXml(numberingXml);
    const styles = await parseXml((await parts.text("word/styles.xml")) ?? "");
    const numbers = createNumbering(numbering, styles);
    document("w\\:p").each((_at, paragraph) => {
      const label = numbers.labelOf(paragraph);
      const properties = childrenOf(paragraph as Element, "w:pPr")[0];
      if (label && properties) document(properties).after(run(label));
      else if (label) document(paragraph).prepend(run(label));
    });
    numbering("w\\:lvl")
      .filter((_at, level) => childrenOf(level, "w:numFmt")[0]?.attribs["w:val"] !== "bullet")
      .remove();
    replaced.set(NUMBERING, numbering.xml());
  }
  return replaced.set(DOCUMENT, document.xml());
}

/** A text box for which no older form is given stands, as lines, behind the paragraph that it hangs on. */
function liftTextBoxes(document: CheerioAPI): void {
  document("w\\:drawing w\\:txbxContent").each((_at, box) => {
    if (document(box).closest("mc\\:AlternateContent").children("mc\\:Fallback").length > 0) return;
    const paragraph = document(box).closest("w\\:drawing").closest("w\\:p");
    paragraph.after(document(box).contents());
  });
}

function run(words: string): string {
  const escaped = words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
}
