import { escapeXml, makeZip } from "./make-zip.ts";

/** Text on a page of a fixture: millimetres from the upper left corner to where its first letter stands. */
export interface OfdText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of the letters in millimetres. */
  readonly size?: number;
  /** `4.2 g 3 4.2`; letters stand beside one another where it is not given. */
  readonly deltaX?: string;
  readonly deltaY?: string;
  /** The matrix within the object. */
  readonly matrix?: string;
  readonly attributes?: string;
}

interface OfdToMake {
  readonly pages: readonly (readonly OfdText[])[];
  /** Drawn under every page. */
  readonly template?: readonly OfdText[];
  /** XML of annotations on the first page. */
  readonly annotations?: string;
  readonly title?: string;
  /** XML of objects drawn on the first page before its text. */
  readonly drawings?: string;
  /** What stands before the names of elements. */
  readonly prefix?: string;
  readonly more?: Readonly<Record<string, string>>;
}

/** An OFD file (GB/T 33190-2016) of A4 pages as word processors export it: each line an object with a boundary of its own. */
export async function makeOfd({
  pages,
  template,
  annotations,
  title = "",
  drawings = "",
  prefix = "ofd:",
  more = {},
}: OfdToMake): Promise<Uint8Array> {
  const part = (name: string, content: string, attributes = ""): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns${prefix ? `:${prefix.slice(0, -1)}` : ""}="http://www.ofdspec.org/2016"${attributes}>${content}</${name}>`.replaceAll(
      /(<\/?)(?=[A-Z])/g,
      `$1${prefix}`,
    );
  const pageXml = (texts: readonly OfdText[], isTemplate: boolean, drawn = ""): string =>
    part(
      "Page",
      `${template && !isTemplate ? '<Template TemplateID="2" ZOrder="Background"/>' : ""}<Content><Layer ID="7">${drawn}${texts.map(textObject).join("")}</Layer></Content>`,
    );
  const files: Record<string, string> = {
    "OFD.xml": part(
      "OFD",
      `<DocBody><DocInfo><DocID>1</DocID><Title>${escapeXml(title)}</Title></DocInfo><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>`,
      ' Version="1.0" DocType="OFD"',
    ),
    "Doc_0/Document.xml": part(
      "Document",
      `<CommonData><MaxUnitID>99</MaxUnitID><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>${template ? '<TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/>' : ""}</CommonData><Pages>${pages.map((_, at) => `<Page ID="${10 + at}" BaseLoc="Pages/Page_${at}/Content.xml"/>`).join("")}</Pages>${annotations ? "<Annotations>Annots/Annotations.xml</Annotations>" : ""}`,
    ),
    ...Object.fromEntries(
      pages.map((texts, at) => [`Doc_0/Pages/Page_${at}/Content.xml`, pageXml(texts, false, at === 0 ? drawings : "")]),
    ),
    ...(template ? { "Doc_0/Tpls/Tpl_0/Content.xml": pageXml(template, true) } : {}),
    ...(annotations
      ? {
          "Doc_0/Annots/Annotations.xml": part(
            "Annotations",
            '<Page PageID="10"><FileLoc>Page_0/Annotation.xml</FileLoc></Page>',
          ),
          "Doc_0/Annots/Page_0/Annotation.xml": part("PageAnnot", annotations),
        }
      : {}),
    ...more,
  };
  return makeZip(files);
}

/** A stroke from corner to corner of a table's lines, in millimetres. */
export function lineObject(x0: number, y0: number, x1: number, y1: number): string {
  return `<PathObject ID="9" Boundary="${x0} ${y0} ${x1 - x0} ${y1 - y0}" LineWidth="0.2"><AbbreviatedData>M 0 0 L ${x1 - x0} ${y1 - y0}</AbbreviatedData></PathObject>`;
}

export function textObject({ text, x, y, size = 4, deltaX, deltaY, matrix, attributes = "" }: OfdText): string {
  const count = Array.from(text).length - 1;
  const beside = deltaX ?? (deltaY || count === 0 ? undefined : `g ${count} ${size}`);
  const deltas = `${beside ? ` DeltaX="${beside}"` : ""}${deltaY ? ` DeltaY="${deltaY}"` : ""}`;
  // the boundary begins above the letters, which stand at its foot
  return `<TextObject ID="8" Boundary="${x} ${y - size} ${(count + 1) * size} ${size * 1.2}" Font="3" Size="${size}"${matrix ? ` CTM="${matrix}"` : ""} ${attributes}><TextCode X="0" Y="${size}"${deltas}>${escapeXml(text)}</TextCode></TextObject>`;
}
