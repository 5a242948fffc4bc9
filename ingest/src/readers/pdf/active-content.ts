import type { Aside } from "../aside.ts";
import { objectsIn } from "./packed-objects.ts";
import type { OpenPdf } from "./pdfium/open-pdf.ts";

/** Actions by their names in the file, also where the library that reads it passes over them. */
const ACTIONS = /\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia)\b/;
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
  for (const objects of objectsIn(bytes)) {
    const action = ACTIONS.exec(objects)?.[0];
    if (action) return action;
  }
  return undefined;
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
