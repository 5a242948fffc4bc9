import { escapeXml, makeZip } from "./make-zip.ts";

/** A slide of a fixture: the XML of its shapes, and what belongs to it. */
export interface SlideToMake {
  readonly shapes: string;
  readonly notes?: string;
  readonly chart?: string;
  readonly comment?: string;
  readonly isHidden?: boolean;
}

const NAMESPACES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A presentation of these slides, on a layout whose title stands at 72, 36 points. */
export async function makePptx(slides: readonly SlideToMake[]): Promise<Uint8Array> {
  const files: Record<string, string> = {
    "ppt/presentation.xml": `<p:presentation ${NAMESPACES}><p:sldIdLst>${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join("")}</p:sldIdLst><p:sldSz cx="12192000" cy="6858000"/></p:presentation>`,
    // the parts are numbered backwards: their order is the one of the list
    "ppt/_rels/presentation.xml.rels": relations(
      slides.map((_, at) => ["slide", `slides/slide${slides.length - at}.xml`]),
    ),
    "ppt/slideLayouts/slideLayout1.xml": slideXml(
      "sldLayout",
      textShape(["单击此处编辑标题"], { role: "title", box: [72, 36, 600, 60] }),
    ),
    "docProps/core.xml":
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>PowerPoint 演示文稿</dc:title></cp:coreProperties>',
  };
  slides.forEach(({ shapes, notes, chart, comment, isHidden }, at) => {
    const number = slides.length - at;
    const targets: [string, string][] = [["slideLayout", "../slideLayouts/slideLayout1.xml"]];
    files[`ppt/slides/slide${number}.xml`] = slideXml("sld", shapes, isHidden ? ' show="0"' : "");
    if (chart) {
      targets.push(["chart", `../charts/chart${number}.xml`]);
      files[`ppt/charts/chart${number}.xml`] = `<c:chartSpace ${NAMESPACES}><c:chart>${chart}</c:chart></c:chartSpace>`;
    }
    if (notes) {
      targets.push(["notesSlide", `../notesSlides/notesSlide${number}.xml`]);
      files[`ppt/notesSlides/notesSlide${number}.xml`] = slideXml(
        "notes",
        textShape([notes], { role: "body" }) + textShape([String(at + 1)], { role: "sldNum" }),
      );
    }
    if (comment) {
      targets.push(["comments", `../comments/comment${number}.xml`]);
      files[`ppt/comments/comment${number}.xml`] =
        `<p:cmLst ${NAMESPACES}><p:cm authorId="0"><p:text>${escapeXml(comment)}</p:text></p:cm></p:cmLst>`;
    }
    files[`ppt/slides/_rels/slide${number}.xml.rels`] = relations(targets);
  });
  return makeZip(files);
}

interface ShapeOptions {
  /** The type of its placeholder. */
  readonly role?: string;
  /** Left, top, width and height in points. */
  readonly box?: readonly [number, number, number, number];
  readonly properties?: string;
}

export function textShape(paragraphs: readonly string[], { role, box, properties = "" }: ShapeOptions = {}): string {
  const placeholder = role === undefined ? "" : `<p:ph type="${role}"/>`;
  const words = paragraphs.map((text) => `<a:p>${properties}<a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p>`).join("");
  return `<p:sp><p:nvSpPr><p:cNvPr id="2" name="文本"/><p:cNvSpPr/><p:nvPr>${placeholder}</p:nvPr></p:nvSpPr><p:spPr>${box ? `<a:xfrm>${transform(box)}</a:xfrm>` : ""}</p:spPr><p:txBody><a:bodyPr/>${words}</p:txBody></p:sp>`;
}

/** A table; `spans` gives the attributes of cells by `row,column`. */
export function tableShape(rows: readonly (readonly string[])[], spans: Readonly<Record<string, string>> = {}): string {
  const cells = rows.map(
    (row, top) =>
      `<a:tr h="370840">${row.map((text, left) => `<a:tc ${spans[`${top},${left}`] ?? ""}><a:txBody><a:bodyPr/><a:p><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p></a:txBody></a:tc>`).join("")}</a:tr>`,
  );
  return graphic("table", `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid/>${cells.join("")}</a:tbl>`);
}

/** The chart of the slide. */
export function chartShape(): string {
  return graphic("chart", '<c:chart r:id="rId2"/>');
}

function graphic(kind: string, data: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="图形"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm>${transform([72, 144, 600, 200])}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${kind}">${data}</a:graphicData></a:graphic></p:graphicFrame>`;
}

function transform([left, top, width, height]: readonly [number, number, number, number]): string {
  return `<a:off x="${left * 12700}" y="${top * 12700}"/><a:ext cx="${width * 12700}" cy="${height * 12700}"/>`;
}

function slideXml(name: string, shapes: string, attributes = ""): string {
  return `<p:${name} ${NAMESPACES}${attributes}><p:cSld><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>${shapes}</p:spTree></p:cSld></p:${name}>`;
}

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets.map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}
