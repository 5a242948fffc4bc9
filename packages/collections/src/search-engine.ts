import type { Collection, Scope } from "@guildhall/core";
import type { Participant } from "@guildhall/storage";

/** What runs a collection, whichever engine it is: it takes part in commits and is looked after. */
export interface SearchEngine extends Collection, Participant {
  /** Builds the whole index anew from the stored passages: it was built with other words or weights, or elsewhere. */
  rebuild(): Promise<void>;
  /** Loads what searches of this scope will need, so that the first are as fast as the later. */
  warm(scope: Scope): Promise<void>;
  /** Tidies up; says in how many steps. `everything`: after a bulk load, as far as can be. */
  maintain(how?: { readonly everything?: boolean }): Promise<number>;
  /** Ends what runs in the background. */
  close(): Promise<void>;
}
