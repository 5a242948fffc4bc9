import JSZip from "jszip";
import { type Mark, markFrom, NAMES, textsOf } from "./mark.ts";

const PART = "docProps/custom.xml";
const TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
const PROPERTY = /<property\b[^>]*\bname="([^"]*)"[^>]*>([\s\S]*?)<\/property>/g;

/** A Word file with its mark among the custom properties (ECMA-376 part 1, 15.2.12.2), beside those it has. */
export async function markDocx(bytes: Uint8Array, mark: Mark): Promise<Uint8Array> {
  const file = await JSZip.loadAsync(bytes);
  const kept = propertiesIn((await file.file(PART)?.async("string")) ?? "").filter(({ name }) => !NAMES.has(name));
  const ours = textsOf(mark).map(([name, text]) => ({ name, inner: `<vt:lpwstr>${escaped(text)}</vt:lpwstr>` }));
  const properties = [...kept, ...ours].map(
    ({ name, inner }, index) => `<property fmtid="${FORMAT_ID}" pid="${index + 2}" name="${name}">${inner}</property>`,
  );
  file.file(
    PART,
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${NAMESPACE}" xmlns:vt="${VALUES}">${properties.join("")}</Properties>`,
  );
  await within(file, "[Content_Types].xml", `/${PART}`, `<Override PartName="/${PART}" ContentType="${TYPE}"/>`);
  await within(file, "_rels/.rels", RELATION, `<Relationship Id="rIdAIGC" Type="${RELATION}" Target="${PART}"/>`);
  return file.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

export async function readDocx(bytes: Uint8Array): Promise<Mark> {
  const file = await JSZip.loadAsync(bytes);
  const properties = propertiesIn((await file.file(PART)?.async("string")) ?? "");
  return markFrom((wanted) =>
    properties.flatMap(({ name, inner }) => (name === wanted ? [unescaped(inner.replaceAll(/<[^>]*>/g, ""))] : [])),
  );
}

function propertiesIn(xml: string): readonly { readonly name: string; readonly inner: string }[] {
  return [...xml.matchAll(PROPERTY)].map(({ 1: name = "", 2: inner = "" }) => ({ name, inner }));
}

/** Puts an element last in a part's root, unless the part names it already. */
async function within(file: JSZip, part: string, known: string, element: string): Promise<void> {
  const xml = (await file.file(part)?.async("string")) ?? "";
  if (!xml.includes(known)) file.file(part, xml.replace(/<\/(Types|Relationships)>\s*$/, `${element}</$1>`));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
