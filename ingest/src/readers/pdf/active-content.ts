import { inflateSync, constants } from "node:zlib";
import type { Aside } from "../aside.ts";
import type { OpenPdf } from "./pdfium/open-pdf.ts";

/** Actions by their names in the file, also where the library that reads it passes over them. */
const ACTIONS = /\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia)\b/;
/** Where objects are packed: behind the dictionary that says so. */
const PACKED = /\/ObjStm\b[^]{0,400}?\bstream\r?\n/g;
/** A packed run of objects is small; this much of each is looked at, and of so many. */
const [MOST_BYTES, MOST_RUNS] = [1_000_000, 2_000];

/** Scripts, actions and files within a PDF: none is run or opened; their names are left out of the text with a reason. */
export function activeContent(bytes: Uint8Array, pdf?: OpenPdf): readonly Aside[] {
  const action = actionIn(bytes);
  const hasScript = pdf !== undefined && pdf.library.call.FPDFDoc_GetJavaScriptActionCount(pdf.document) > 0;
  const names = pdf ? attachmentNames(pdf) : [];
  return [
    ...(hasScript || action ? [{ text: action ?? "/JavaScript", reason: "active_content" }] : []),
    ...(names.length > 0 ? [{ text: names.join("\n"), reason: "embedded_file" }] : []),
  ];
}

function actionIn(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  const open = ACTIONS.exec(text)?.[0];
  if (open) return open;
  let left = MOST_RUNS;
  for (const { 0: before, index } of text.matchAll(PACKED)) {
    left -= 1;
    if (left < 0) return undefined;
    const packed = ACTIONS.exec(unpacked(bytes.subarray(index + before.length)))?.[0];
    if (packed) return packed;
  }
  return undefined;
}

/** What is packed from here on; nothing where it is packed in another way or locked. */
function unpacked(bytes: Uint8Array): string {
  try {
    return inflateSync(bytes.subarray(0, MOST_BYTES), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MOST_BYTES * 8,
    }).toString("latin1");
  } catch {
    return "";
  }
}

/** The names of the files within the file. */
function attachmentNames({ library: { call, put, bytes }, document }: OpenPdf): readonly string[] {
  return Array.from({ length: call.FPDFDoc_GetAttachmentCount(document) }, (_, at) => {
    const attachment = call.FPDFDoc_GetAttachment(document, at);
    const length = call.FPDFAttachment_GetName(attachment, 0, 0);
    const address = put(new Uint8Array(length));
    call.FPDFAttachment_GetName(attachment, address, length);
    const name = Buffer.from(bytes(address, Math.max(length - 2, 0))).toString("utf16le");
    call.free(address);
    return name;
  });
}
