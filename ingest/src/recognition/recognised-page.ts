/** A word that was recognised in a picture. */
export interface RecognisedWord {
  readonly text: string;
  /** From the upper left corner, in parts of the page's width and height. */
  readonly box: readonly [x0: number, y0: number, x1: number, y1: number];
  /** Which line of the page it stands on. */
  readonly line: number;
  /** How sure the program is, 0 to 1. */
  readonly confidence: number;
}

/** What was recognised on a page; plain data, so that it can be handed to a reader in another process. */
export interface RecognisedPage {
  /** From 1. */
  readonly page: number;
  /** In pixels of the picture. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly RecognisedWord[];
}

/** Pages of one document, and which program recognised them. */
export interface Recognised {
  readonly engine: string;
  readonly pages: readonly RecognisedPage[];
}
