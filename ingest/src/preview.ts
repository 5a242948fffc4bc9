import { type Corpus, isPlatformError, type PlatformError, type Vertical, type VersionToStore } from "@guildhall/core";
import type { ReadDocument } from "./formats.ts";
import type { IncomingOrFault } from "./incoming.ts";
import { identify, prepare } from "./prepare.ts";

/** What would be stored of a document, or why nothing would. */
export type Preview =
  | { readonly file: string; readonly prepared: VersionToStore }
  | { readonly file: string; readonly fault: PlatformError };

/** Reads and divides documents as `ingest` does, one at a time, and stores nothing of them anywhere. */
export async function* preview(
  documents: AsyncIterable<IncomingOrFault>,
  { corpus, vertical }: { readonly corpus: Corpus; readonly vertical: Vertical },
  { readDocument }: { readonly readDocument: ReadDocument },
): AsyncGenerator<Preview> {
  for await (const document of documents) {
    const { file } = document;
    if ("fault" in document) {
      yield { file, fault: document.fault };
      continue;
    }
    const into = { corpus, vertical, labels: [], ingestedAt: "", copyOf: undefined, readDocument };
    try {
      yield { file, prepared: await prepare(document.incoming, identify(document.incoming, corpus), into) };
    } catch (error) {
      if (!isPlatformError(error)) throw error;
      yield { file, fault: error };
    }
  }
}
