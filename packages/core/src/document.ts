import type { Message } from "./answer.ts";
import type { CivilDate } from "./civil-date.ts";
import type { Span } from "./span.ts";

/** Where documents live: one archive of one tenant in one vertical. Statistics never leave it. */
export interface Corpus {
  readonly tenant: string;
  readonly vertical: string;
  /** `default`, `samples`, or a name of the user's. */
  readonly collection: string;
}

/** Where a fact about a document comes from: given by the person who brought it, or read in its text. */
export type Given = "given" | "read";

/**
 * What is known of a version. A missing fact is unknown and is said to be; nothing is guessed.
 * `sources` says for each fact that is there whether it was given or read in the text.
 */
export interface DocumentFacts {
  readonly issuer?: string;
  readonly documentNumber?: string;
  readonly region?: string;
  readonly publishedOn?: CivilDate;
  /** First day on which this text applies. */
  readonly effectiveFrom?: CivilDate;
  /** First day on which this text no longer applies. */
  readonly effectiveTo?: CivilDate;
  /**
   * This text cannot apply before that day, though the day it began to apply is not known: the last amendment its
   * headnote names. (A law amended in 2019 that says 自1983年3月1日起施行 gives the day of the law, not of this text.)
   */
  readonly notBefore?: CivilDate;
  /** The day on which the fact became known to the public (research). */
  readonly knownOn?: CivilDate;
  /** A status somebody gave, such as 失效; dates decide where there are any. */
  readonly givenStatus?: "in_force" | "ended";
  readonly sources: Readonly<Record<string, Given>>;
  /** There when words of the text were recognised in pictures: a person should compare what matters with the original. */
  readonly recognition?: Recognition;
  /** Facts of this vertical, by the names its schema declares (code, reportPeriod, sourceUrl ...). */
  readonly more?: Readonly<Record<string, string>>;
}

/** A statement of one document about another, which may come before or after it, or never. */
export interface Relation {
  readonly kind: "repeals" | "amends" | "attaches" | "copyOf" | "supersedes";
  /** The target as written, without 《》; matched by its names. */
  readonly title?: string;
  readonly documentId?: string;
  /** The target is the one issued on this day, where the text says so; of `amends`, the day on which this text was adopted. */
  readonly issuedOn?: CivilDate;
}

/** A run of canonical text that stands as it is in the reading, shifted. */
export interface OriginRun extends Span {
  readonly rawStart: number;
}

/** A range of the reading that is not part of the canonical text, with its reason. */
export interface Omission {
  readonly rawStart: number;
  readonly rawEnd: number;
  readonly reason: string;
}

/** That words were recognised in pictures by a program, which may have misread them. */
export interface Recognition {
  /** `tesseract 5.3.0 chi_sim+eng` */
  readonly engine: string;
  /** On which pages, from 1. */
  readonly pages: readonly number[];
  /** How sure the program is of those words, 0 to 1, by their length. */
  readonly confidence: number;
}

export interface Heading extends Span {
  readonly level: number;
}

/** `[x0, y0, x1, y1]` in PDF points (1/72 inch), origin at the top left of the page as a person sees it (cropped and turned), y downwards. */
export type Box = readonly [x0: number, y0: number, x1: number, y1: number];

/** Width and height in PDF points of a page as a person sees it: the frame of its boxes. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Where a span of canonical text stands in the original. Page numbers count from 1; a range is written A2:D2. */
export type Place = Span &
  (
    | { readonly kind: "page"; readonly page: number; readonly box: Box }
    /** A row of a sheet. The n-th cell of the row stands n − 1 columns right of the range's first. CSV has one sheet without a name. */
    | { readonly kind: "cell"; readonly sheet: string; readonly range: string }
  );

/** A cell; an empty one is an empty span. */
export interface TableCell extends Span {
  /** The words of a neighbour that stretches over this place too, written once more. */
  readonly repeats?: "left" | "above";
}

/** A line of a table: its cells stand in its span, separated by ` | `. */
export interface TableRow extends Span {
  readonly cells: readonly TableCell[];
}

/**
 * A table as rows. A cell that spans several rows or columns is written into each of them, so that every row can be read
 * by itself; a cell as wide as the whole table is written once and is the only cell of its row.
 */
export interface Table extends Span {
  readonly rows: readonly TableRow[];
  /** How many of the first rows name the columns; 0 when nothing says so. */
  readonly headerRows: number;
  /** The unit as printed (万元, in thousands) with the place of those words, or that nothing states one. */
  readonly unit: { readonly words: string; readonly at: Span } | "unit_unknown";
  /** The words that name the table: 表3 主要会计数据. */
  readonly caption?: Span;
}

/**
 * What reading a file makes: one canonical text, immutable once stored. `text` and `omitted` together are the whole
 * of what the reader read: no loss. `origin` and `omitted` refer to the raw text: of a text format the decoded file; of
 * any other (PDF, DOCX, XLSX, CSV, HTML) the reader's transcript, which is every piece of text the format's library gave,
 * in reading order, with the separators the reader set between lines and cells. `places` lead from there to the original.
 */
export interface Reading {
  readonly text: string;
  readonly origin: readonly OriginRun[];
  readonly omitted: readonly Omission[];
  /** Length of what the reader read, in code points. */
  readonly rawLength: number;
  readonly mediaType: string;
  /** Headings that the format itself marks, with their level from 1; their words are part of `text`. */
  readonly headings: readonly Heading[];
  /** In order of the text, not overlapping; empty for formats that have neither pages nor cells. */
  readonly places: readonly Place[];
  /** In order of the text, not overlapping. */
  readonly tables: readonly Table[];
  /** The title the file itself names: front matter, first heading, document properties. */
  readonly title?: string;
  /** How many pages the file has, of a format with pages. */
  readonly pages?: number;
  /** One a page. */
  readonly pageSizes?: readonly PageSize[];
  /** Pages (from 1) on which no text was found: blank, or pictures that need recognition. */
  readonly pagesWithoutText?: readonly number[];
  /** There when words of it were recognised in pictures. */
  readonly recognition?: Recognition;
}

/** A place in a numbered document by its printed numbers: 条, 款, 项, 目. */
export interface NumberedPlace {
  readonly article: number;
  /** 1 for 第一百二十条之一. */
  readonly suffix?: number;
  readonly paragraph?: number;
  readonly item?: number;
  readonly point?: number;
}

/** A mention of a place in a document, with the place that is meant: 前款, 本条第二款, 《甲法》第三条. */
export interface Reference extends Span {
  /** The other document, as it is named; absent: this one. */
  readonly title?: string;
  readonly place: NumberedPlace;
  /** Where the place stands in this text; absent of another document, and where this text has no such place. */
  readonly target?: Span;
}

/** What is numbered in a document, and what its text says of its own places and those of others. */
export interface DocumentStructure {
  readonly references: readonly Reference[];
  /** Where a place stands in this text; undefined where it has no such place. */
  spanOf(place: NumberedPlace): Span | undefined;
  /** The deepest place that holds the span, with the headings above it and its label as printed. */
  placeOf(
    span: Span,
  ): { readonly place: NumberedPlace; readonly path: readonly string[]; readonly label: string } | undefined;
}

/** Leads from a passage or a quote back to the original. Of an article, the 款, 项 and 目 where they are known. */
export type Locator =
  | ({ readonly kind: "article"; readonly path: readonly string[]; readonly article: string } & Pick<
      NumberedPlace,
      "paragraph" | "item" | "point"
    >)
  | { readonly kind: "section"; readonly path: readonly string[] }
  | { readonly kind: "characters"; readonly start: number; readonly end: number };

/** A piece of a version that can be found and quoted: `text` is exactly canonical text [start, end). */
export interface Passage extends Span {
  readonly passageId: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly ordinal: number;
  readonly text: string;
  /** Title and heading path, searched but never quoted. */
  readonly context: string;
  readonly locator: Locator;
  /** Keys under which exactly this passage can be asked for: `民法典第3条`. */
  readonly identifiers: readonly string[];
}

/** A way of dividing that was tried and not used, and why. */
export interface RejectedWay {
  readonly way: string;
  readonly name?: Message;
  readonly reason: Message;
}

/** A part of a document with a title of its own: an attachment. */
export interface DocumentPart extends Span {
  readonly title: string;
}

/**
 * How a version was divided, what was tried before, and what it takes to divide it again from its canonical text. The
 * divider and what follows it are absent of a version that an earlier release stored.
 */
export interface DivisionRecord {
  readonly way: string;
  readonly wayName?: Message;
  readonly rejected: readonly RejectedWay[];
  /** The divider's version, of which the ids of the passages are made. */
  readonly divider?: string;
  readonly fileName?: string;
  /** In order of the text. */
  readonly attachments?: readonly DocumentPart[];
  /** Where the facts that were read stand in the canonical text, by name. */
  readonly factPlaces?: Readonly<Record<string, Span>>;
  /** The title that somebody gave; absent: it was read. */
  readonly givenTitle?: string;
}

/**
 * What a person should know before relying on a document: it holds text that nobody sees, scripts or macros (none is ever
 * run), or files within it.
 */
export type DocumentFlag = "hidden_text" | "active_content" | "embedded_file";

export interface DocumentVersion {
  readonly documentId: string;
  readonly versionId: string;
  readonly corpus: Corpus;
  /** externalId, row id, address or path: what makes it the same document tomorrow. */
  readonly key: string;
  readonly title: string;
  /** Full and short titles, document number, codes: how people name it. */
  readonly names: readonly string[];
  readonly labels: readonly string[];
  readonly facts: DocumentFacts;
  readonly relations: readonly Relation[];
  readonly sha256: string;
  readonly mediaType: string;
  readonly pages?: number;
  readonly division: DivisionRecord;
  readonly flags?: readonly DocumentFlag[];
  /** ISO instant. */
  readonly ingestedAt: string;
}
