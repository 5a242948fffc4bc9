import type { Collection, Scope } from "@guildhall/core";
import type { Participant } from "@guildhall/storage";
import type { EmbeddingCoverage } from "./stored/fill-embeddings.ts";

/** What runs a collection, whichever engine it is: it takes part in commits and is looked after. */
export interface SearchEngine extends Collection, Participant {
  /** Builds the whole index anew from the stored passages: it was built with other words or weights, or elsewhere. */
  rebuild(): Promise<void>;
  /** Whether passages of the vertical have embeddings, and whether some have none. */
  embeddingCoverage(vertical: string): Promise<EmbeddingCoverage>;
  /** Takes all embeddings of the vertical away. */
  forgetEmbeddings(vertical: string): Promise<void>;
  /** Embeds what has no embedding yet, yielding how many of how many are done; goes on after an interruption. */
  fillEmbeddings(
    vertical: string,
    embed: (texts: readonly string[]) => Promise<readonly Float32Array[]>,
  ): AsyncGenerator<{ readonly done: number; readonly total: number }>;
  /** Loads what searches of this scope will need, so that the first are as fast as the later. */
  warm(scope: Scope): Promise<void>;
  /** Tidies up; says in how many steps. `everything`: after a bulk load, as far as can be. */
  maintain(how?: { readonly everything?: boolean }): Promise<number>;
  /** Ends what runs in the background. */
  close(): Promise<void>;
}
