import type { Aside } from "../aside.ts";
import type { OpenPdf } from "./open-pdf.ts";

/** Actions by their names in the file, also where the library that reads it passes over them. */
const ACTIONS = /\/(?:JavaScript|Launch|SubmitForm|ImportData|RichMedia)\b/;

/** Scripts, actions and files within a PDF: none is run or opened; their names are left out of the text with a reason. */
export async function activeContent({ document }: OpenPdf, bytes: Uint8Array): Promise<readonly Aside[]> {
  const [scripts, files] = await Promise.all([
    document.getJSActions().catch(() => null),
    (document.getAttachments() as Promise<unknown>).catch(() => null),
  ]);
  const action = ACTIONS.exec(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"))?.[0];
  const names = Object.keys((files as Record<string, unknown> | null) ?? {});
  return [
    ...(scripts || action ? [{ text: action ?? "/JavaScript", reason: "active_content" }] : []),
    ...(names.length > 0 ? [{ text: names.join("\n"), reason: "embedded_file" }] : []),
  ];
}
