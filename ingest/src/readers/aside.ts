/** A text that stands in a file and is no part of what the document says. */
export interface Aside {
  readonly text: string;
  readonly reason: string;
}
