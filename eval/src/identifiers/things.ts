/** A document, or a row of a corpus, as the questions are made from it. */
export interface Source {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export const IDENTIFIER_KINDS = ["article", "document-number", "company", "drug"] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/** Something that can be asked for by its number or name. */
export type Thing =
  | { readonly kind: "article"; readonly law: string; readonly article: number; readonly suffix?: number }
  | {
      readonly kind: "document-number";
      readonly issuer: string;
      /** Absent: 国务院令第721号. */
      readonly year?: string;
      readonly number: number;
    }
  | {
      readonly kind: "company";
      readonly names: readonly string[];
      /** 2024年年度报告 */
      readonly report: string;
      readonly measure: string;
    }
  | { readonly kind: "drug"; readonly name: string };

/** A thing with the keys of what answers for it: any of these at rank 1 is right. */
export interface Wanted {
  readonly thing: Thing;
  readonly right: readonly string[];
  /** These are the thing itself (the document of that number), and what only mentions it is not right. */
  readonly isItself: boolean;
}

/** How a passage of one article is told from the others of its document: `key#第3条之1`. */
export function articleOf(key: string, article: number, suffix?: number): string {
  return `${key}#${articleName(article, suffix)}`;
}

function articleName(article: number, suffix?: number): string {
  return `第${article}条${suffix === undefined ? "" : `之${suffix}`}`;
}
