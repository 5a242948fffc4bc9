import { readableExtensions } from "@guildhall/ingest";

/** What may be uploaded: one document a file. Corpora and archives, with a document a row or a member, are taken in by command. */
export const uploadExtensions: readonly string[] = readableExtensions.filter(
  (extension) => !/json|zip/.test(extension),
);
