import type {
  Answer,
  AnswerSentence,
  Citation,
  DocumentFacts,
  GuardVerdict,
  Locator,
  Message,
  Notice,
  Span,
  Standing,
} from "@guildhall/core";

export type { Answer, AnswerSentence, Citation, DocumentFacts, GuardVerdict, Locator, Message, Notice, Span, Standing };

/** A question to begin with. `kind` says what it shows; absent, the page makes nothing of it. */
export interface Starter {
  readonly question: string;
  readonly asOf?: string;
  readonly kind?: "answered" | "dated" | "table" | "declined";
}

export interface VerticalInfo {
  readonly id: string;
  readonly name: Message;
  readonly documents: number;
  readonly collections: readonly string[];
  /** Searched at this moment are the invented samples, because the vertical holds nothing else. */
  readonly usesSamples: boolean;
  readonly starters: readonly Starter[];
}

/** GET /v1/verticals: what the page needs before the first question. */
export interface Premises {
  readonly verticals: readonly VerticalInfo[];
  readonly model: { readonly id: string; readonly provider: string; readonly version: string };
  readonly today: string;
  readonly timeZone: string;
  /** Addresses this server may send something to; empty when nothing leaves the computer. */
  readonly outgoing: readonly string[];
  readonly version: string;
}

export interface AnswerRequest {
  readonly question: string;
  readonly verticals: readonly string[];
  readonly asOf?: string;
  readonly filters?: Readonly<Record<string, string>>;
}

/** A document by one of its versions, as lists show it. */
export interface DocumentRow {
  readonly documentId: string;
  readonly versionId: string;
  readonly title: string;
  readonly collection: string;
  /** One of the invented samples. */
  readonly fictional: boolean;
  readonly facts: DocumentFacts;
  readonly standing: Standing;
  readonly isCurrent: boolean;
  readonly ingestedAt: string;
}

export interface DocumentList {
  readonly documents: readonly DocumentRow[];
  readonly next?: string;
}

/** [x0, y0, x1, y1] in points from the top left of the page as a person sees it. */
export type Box = readonly [number, number, number, number];

export type Place = Span &
  (
    | { readonly kind: "page"; readonly page: number; readonly box: Box }
    | { readonly kind: "cell"; readonly sheet: string; readonly range: string }
  );

export interface Table extends Span {
  readonly rows: readonly (Span & { readonly cells: readonly Span[] })[];
  readonly headerRows: number;
  readonly unit?: { readonly words: string } | "unit_unknown";
}

/** GET /v1/documents/{id}/text. Offsets are Unicode code points of `text`. */
export interface DocumentText {
  readonly text: string;
  readonly headings: readonly (Span & { readonly level: number })[];
  readonly tables?: readonly Table[];
  readonly places?: readonly Place[];
  readonly pages?: number;
  readonly pageSizes?: readonly { readonly width: number; readonly height: number }[];
}

export interface DivisionReport {
  readonly way: string;
  readonly rejected: readonly { readonly way: string; readonly reason: string }[];
  readonly passages: readonly (Span & { readonly ordinal: number; readonly locator: Locator })[];
}

/** GET /v1/jobs/{id}: the taking in of one file. */
export interface Job {
  readonly jobId: string;
  readonly state: "queued" | "running" | "done" | "failed" | "cancelled";
  readonly progress: { readonly step: string; readonly percent: number };
  readonly file: string;
  readonly documentId: string;
  readonly outcome?: {
    readonly outcome: "stored" | "unchanged" | "replaced" | "quarantined" | "failed";
    readonly versionId?: string;
    readonly code?: string;
    readonly reason?: Message;
  };
}
