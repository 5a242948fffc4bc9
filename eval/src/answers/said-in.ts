import type { Answer } from "@guildhall/core";

/** What an answer says and how long it is. */
export interface Said {
  readonly status: Answer["status"];
  /** The sentences, a line each; empty without an answer. */
  readonly answer: string;
  readonly sentences: number;
  /** Code points of all sentences together. */
  readonly characters: number;
}

export function saidIn({ status, sentences }: Answer): Said {
  const texts = sentences.map(({ text }) => text);
  return {
    status,
    answer: texts.join("\n"),
    sentences: texts.length,
    characters: texts.reduce((sum, text) => sum + [...text].length, 0),
  };
}
