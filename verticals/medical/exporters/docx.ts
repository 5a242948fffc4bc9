import { type DraftedSection, joinedSentences, type TaskResult } from "@guildhall/core";
import { AlignmentType, BorderStyle, Document, Header, Packer, Paragraph, TextRun } from "docx";

const SONG = { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia: "宋体" } as const;
/** Half points: 五号 for the text, 小二 for the title. */
const TEXT = 21;
const TITLE = 36;

/**
 * A record on A4 as hospitals print it: title, sections under their heads in 【】, the place for the signature. What a reader
 * must know of its origin stands in the header and never in the body of the record; a final record holds no 未采集.
 */
export function recordOnPaper(result: TaskResult): Promise<Buffer> {
  return Packer.toBuffer(documentOf(result));
}

function documentOf({ output, label }: TaskResult): Document {
  if (output.form !== "draft") throw new Error("only a draft becomes a document");
  const isFinal = label.provenance === "confirmed-by-person";
  const told = output.sections.filter(({ id, sentences, reason }) =>
    id === "signature" ? false : !isFinal || sentences.length > 0 || reason !== undefined,
  );
  return new Document({
    title: output.title.zh,
    styles: { default: { document: { run: { font: SONG, size: TEXT } } } },
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1440, bottom: 1134 } } },
        ...(isFinal ? {} : { headers: { default: new Header({ children: [note(`草稿 · ${label.visible.zh}`)] }) } }),
        children: [title(output.title.zh), ...told.map(paragraphOf), signature()],
      },
    ],
  });
}

function note(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text, size: 18, color: "666666" })],
  });
}

function title(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 240 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 6 } },
    children: [new TextRun({ text, bold: true, size: TITLE })],
  });
}

function paragraphOf(section: DraftedSection): Paragraph {
  const { name, sentences, reason, empty = "" } = section;
  const text = joinedSentences(sentences) || reason || empty;
  return new Paragraph({
    spacing: { line: 360, after: 60 },
    children: [new TextRun({ text: `【${name.zh}】`, bold: true }), new TextRun({ text })],
  });
}

/** Our `final` is no 可靠电子签名 (电子签名法 第十三条); without the hospital's own signature the paper says so. */
function signature(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    spacing: { before: 480 },
    children: [new TextRun("医师签名：____________（待签名）    ____年____月____日 ____时____分")],
  });
}
