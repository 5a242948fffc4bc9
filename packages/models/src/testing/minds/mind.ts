/** A passage as the partner reads it in a prompt. */
export interface SeenPassage {
  readonly alias: string;
  readonly text: string;
}

/** What the partner sees of a prompt. */
export interface Seen {
  readonly system: string;
  /** Everything that is no system message, passages and question included. */
  readonly rest: string;
  readonly question: string;
  readonly passages: readonly SeenPassage[];
}

/**
 * A place in a sentence of the partner that it made up: UTF-16 offsets [start, end) of the text. `nowhere`: nothing in the
 * prompt has it. `elsewhere`: the prompt has the same number by chance, for something else. `numbering`: the small number
 * at the head of an item, by which a writer counts what he says himself.
 */
export interface Invention {
  readonly start: number;
  readonly end: number;
  readonly stands: "nowhere" | "elsewhere" | "numbering";
}

/**
 * Why the partner says a sentence; whoever asked is not told. `invented`: what it made up of it, which may be nothing.
 * `ordered`: somebody in the prompt told it to. `true`: a passage bears it out, and `way` is how it was reworded.
 */
export type Why =
  | { readonly kind: "invented"; readonly inventions: readonly Invention[] }
  | { readonly kind: "ordered" }
  | { readonly kind: "true"; readonly way: string };

/** A sentence of the partner: words it points to, or its own. */
export type Thought = (
  | { readonly alias: string; readonly quote: string }
  | { readonly text: string; readonly aliases: readonly string[] }
) & { readonly why?: Why };

/** What it thinks of a prompt; `orders` are texts that it takes for orders wherever it sees them. */
export type Mind = (seen: Seen, random: () => number, orders?: readonly string[]) => readonly Thought[];
