import { zipDirectory } from "./archives/zip-directory.ts";

/** What the bytes of a file are, by their own marks. `other` is text, something broken, or something without a mark that we know. */
export type ContentKind =
  | "pdf"
  | "docx"
  | "xlsx"
  | "pptx"
  | "ofd"
  | "zip"
  | "encrypted_office"
  | "old_office"
  | "rtf"
  | "open_document"
  | "picture"
  | "other";

/** What each kind is called in messages. */
export const kindNames: Readonly<Record<ContentKind, { readonly zh: string; readonly en: string }>> = {
  pdf: { zh: " PDF", en: "PDF" },
  docx: { zh: " Word 文档（DOCX）", en: "a Word document (DOCX)" },
  xlsx: { zh: " Excel 工作簿（XLSX）", en: "an Excel workbook (XLSX)" },
  pptx: { zh: " PowerPoint 演示文稿（PPTX）", en: "a PowerPoint presentation (PPTX)" },
  ofd: { zh: " OFD 版式文件", en: "an OFD document" },
  zip: { zh: " ZIP 压缩包", en: "a ZIP archive" },
  encrypted_office: { zh: "加密的 Office 文件", en: "an encrypted Office file" },
  old_office: { zh: "旧版 Office 文件（DOC、XLS、WPS）", en: "an old Office file (DOC, XLS, WPS)" },
  rtf: { zh: " RTF 文档", en: "an RTF document" },
  open_document: { zh: " OpenDocument 文件（ODT、ODS、ODP）", en: "an OpenDocument file (ODT, ODS, ODP)" },
  picture: { zh: "图片", en: "a picture" },
  other: { zh: "其他格式", en: "something else" },
};

const PICTURES = ["89504e47", "ffd8ff", "47494638", "49492a00", "4d4d002a"];

/** Tells a file's kind by its content, whatever its name says. */
export function contentKind(bytes: Uint8Array): ContentKind {
  const head = Buffer.from(bytes.subarray(0, 64));
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head.toString("latin1"))) return "pdf";
  const marks = head.subarray(0, 8).toString("hex");
  if (marks.startsWith("504b0304") || marks.startsWith("504b0506")) return kindOfZip(bytes);
  if (marks === "d0cf11e0a1b11ae1") return isEncryptedPackage(bytes) ? "encrypted_office" : "old_office";
  if (head.toString("latin1").startsWith("{\\rtf")) return "rtf";
  const isWebp = marks.startsWith("52494646") && head.subarray(8, 12).toString("latin1") === "WEBP";
  return isWebp || PICTURES.some((picture) => marks.startsWith(picture)) ? "picture" : "other";
}

/** An archive without its directory is broken: its reader says so. */
function kindOfZip(bytes: Uint8Array): ContentKind {
  const entries = zipDirectory(bytes);
  if (!entries) return "other";
  const names = new Set(entries.map(({ name }) => name));
  if (names.has("word/document.xml")) return "docx";
  if (names.has("xl/workbook.xml")) return "xlsx";
  if (names.has("ppt/presentation.xml")) return "pptx";
  if (names.has("content.xml") && names.has("META-INF/manifest.xml")) return "open_document";
  return entries.some(({ name }) => /^\/?ofd\.xml$/i.test(name)) ? "ofd" : "zip";
}

/** A DOCX or XLSX with a password is an OLE file that holds a stream of this name. */
function isEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from("EncryptedPackage", "utf16le"));
}
