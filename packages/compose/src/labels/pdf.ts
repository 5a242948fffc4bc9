import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { type Mark, markFrom, NAMES, textsOf } from "./mark.ts";

/** The namespace that guides to the standard give for XMP. */
const NAMESPACE = "http://www.tc260.org.cn/ns/AIGC/1.0/";

/** A PDF with its mark among the document's properties, and the AIGC object in its XMP too: one label, kept in two ways. */
export async function markPdf(bytes: Uint8Array, mark: Mark): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const properties = propertiesOf(document) ?? PDFDict.withContext(context);
  context.trailerInfo.Info ??= context.register(properties);
  for (const name of NAMES) properties.delete(PDFName.of(name));
  for (const [name, text] of textsOf(mark)) properties.set(PDFName.of(name), PDFHexString.fromText(text));
  if (mark.AIGC) {
    const packet = context.stream(new TextEncoder().encode(xmpOf(JSON.stringify(mark.AIGC))), {
      Type: "Metadata",
      Subtype: "XML",
    });
    catalog.set(PDFName.of("Metadata"), context.register(packet));
  }
  return document.save({ useObjectStreams: false });
}

export async function readPdf(bytes: Uint8Array): Promise<Mark> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const properties = propertiesOf(document);
  return markFrom((name) => {
    const value = properties?.lookup(PDFName.of(name));
    if (value instanceof PDFHexString || value instanceof PDFString) return [value.decodeText()];
    return name === "AIGC" ? inXmp(document) : [];
  });
}

function propertiesOf({ context }: PDFDocument): PDFDict | undefined {
  const properties = context.trailerInfo.Info && context.lookup(context.trailerInfo.Info);
  return properties instanceof PDFDict ? properties : undefined;
}

function inXmp({ catalog }: PDFDocument): readonly string[] {
  const packet = catalog.lookup(PDFName.of("Metadata"));
  if (!(packet instanceof PDFRawStream)) return [];
  const xmp = new TextDecoder().decode(decodePDFRawStream(packet).decode());
  return [...xmp.matchAll(/<TC260:AIGC>([\s\S]*?)<\/TC260:AIGC>|TC260:AIGC="([^"]*)"/g)].map(
    ({ 1: element, 2: attribute }) =>
      (element ?? attribute ?? "").replaceAll("&lt;", "<").replaceAll("&quot;", '"').replaceAll("&amp;", "&"),
  );
}

function xmpOf(object: string): string {
  const value = object.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:TC260="${NAMESPACE}"><TC260:AIGC>${value}</TC260:AIGC></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}
