import { readableExtensions } from "@guildhall/ingest";

/** What may be uploaded: documents, and archives of them. Corpora, with a document a row, are taken in by command. */
export const uploadExtensions: readonly string[] = readableExtensions.filter((extension) => !/json/.test(extension));
