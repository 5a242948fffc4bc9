import type { Aside } from "../aside.ts";
import type { OpenPdf } from "./pdfium/open-pdf.ts";

/** Scripts, actions and files within a PDF: none is run or opened; their names are left out of the text with a reason. `actions`: those the file names. */
export function activeContent([action]: readonly string[], pdf?: OpenPdf): readonly Aside[] {
  const hasScript = pdf !== undefined && pdf.library.call.FPDFDoc_GetJavaScriptActionCount(pdf.document) > 0;
  const names = pdf ? attachmentNames(pdf) : [];
  return [
    ...(hasScript || action ? [{ text: action ?? "/JavaScript", reason: "active_content" }] : []),
    ...(names.length > 0 ? [{ text: names.join("\n"), reason: "embedded_file" }] : []),
  ];
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
