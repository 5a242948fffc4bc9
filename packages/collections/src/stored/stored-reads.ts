import type { Scope } from "@guildhall/core";
import { assertMayRead, type Storage } from "@guildhall/storage";
import type { SearchEngine } from "../search-engine.ts";
import { embeddingCoverage, fillEmbeddings, forgetEmbeddings } from "./fill-embeddings.ts";
import { identifiedPassages, storedPassages } from "./stored-passages.ts";

type StoredReads = Pick<
  SearchEngine,
  "identified" | "passages" | "embeddingCoverage" | "forgetEmbeddings" | "fillEmbeddings"
>;

/** What every engine does with the stored passages themselves, wherever it searches them. */
export function storedReads(storage: Storage): StoredReads {
  return {
    async identified(identifiers, scope) {
      assertScope(scope);
      return identifiers.length === 0 ? [] : identifiedPassages(storage, identifiers, scope);
    },
    async passages(passageIds, scope) {
      assertScope(scope);
      return passageIds.length === 0 ? [] : storedPassages(storage, passageIds, scope);
    },
    embeddingCoverage: (vertical) => embeddingCoverage(storage, vertical),
    forgetEmbeddings: (vertical) => forgetEmbeddings(storage, vertical),
    fillEmbeddings: (vertical, embed) => fillEmbeddings(storage, vertical, embed),
  };
}

/** Throws `access/*` where the scope's principal may not read its vertical, or there is none. */
export function assertScope(scope: Scope | undefined): asserts scope is Scope {
  assertMayRead(scope?.principal, scope?.vertical ?? "");
}
