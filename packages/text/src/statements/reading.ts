import type { Field } from "../asked/named-fields.ts";
import type { Piece } from "./statements-in.ts";

/** A passage made ready to be asked: itself and its pieces as search sees them. */
export interface Reading {
  readonly folded: string;
  /** The headings above it. */
  readonly context: string;
  /** Headings and text as they stand: a table's unit is somewhere in it. */
  readonly above: string;
  /** Its lines that are fields the question names. */
  readonly fields: readonly Field[];
  /** The question asks for this passage by its number or its section: what its headings say tells no piece of it apart. */
  readonly isAskedFor: boolean;
  readonly pieces: readonly (Piece & { readonly folded: string })[];
}
