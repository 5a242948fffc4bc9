import type { z } from "zod";
import type {
  DocumentFacts,
  DocumentPart,
  DocumentStructure,
  DocumentVersion,
  Locator,
  Reading,
  RejectedWay,
  Relation,
} from "./document.ts";
import type { Guard } from "./guard.ts";
import type { Message } from "./answer.ts";
import type { Span } from "./span.ts";
import type { Task } from "./task.ts";
import type { ValidityPolicy } from "./validity.ts";

/** A passage before it has ids: a span of the canonical text, where it stands in the document and how it is named. */
export interface DividedPassage extends Span {
  readonly path: readonly string[];
  readonly locator: Locator;
  readonly identifiers: readonly string[];
}

/** What dividing a document gives. The passages cover the canonical text; `rejected` says which ways were tried before. */
export interface Division {
  readonly way: string;
  /** The way in words for people. */
  readonly wayName?: Message;
  readonly rejected: readonly RejectedWay[];
  readonly passages: readonly DividedPassage[];
  readonly title: string;
  readonly names: readonly string[];
  readonly facts: DocumentFacts;
  /** Parts of the text that are attached to the rest, in its order. */
  readonly attachments?: readonly DocumentPart[];
  /** Where the facts that were read stand in the text, by name. */
  readonly factPlaces?: Readonly<Record<string, Span>>;
  readonly relations: readonly Relation[];
}

/** What a divider is given: the reading, and what the person who brought the document said about it. */
export interface DocumentToDivide {
  readonly reading: Reading;
  readonly fileName: string;
  readonly givenTitle?: string;
  readonly givenFacts: DocumentFacts;
}

/** Words of people and words of the trade: aliases of names, lay terms with their professional ones. */
export interface Vocabulary {
  /** Name in common use → name in the documents: 劳动法合同法 → 劳动合同法. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Lay words → words of the trade that are searched beside them. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** How names of things end that no list holds whole, 片 of 小金片: passages that say such a name outright come first. */
  readonly nameEndings?: readonly string[];
}

/** Rules of a trade for a model, a line each. A changed text is another version, which every answer names. */
export interface TradePrompt extends Message {
  readonly version: string;
}

/**
 * A trade as a value: how its documents are divided, which day decides, how its things are named, what it does not
 * answer. Plain data and small pure functions; no network, no clock.
 *
 * @example
 * export const library = defineVertical({ apiVersion: 1, id: "library", name: { zh: "图书", en: "Library" }, ... });
 */
export interface Vertical {
  readonly apiVersion: 1;
  /** Lower-case word, the name of its folder. */
  readonly id: string;
  readonly name: Message;
  /** Raised when the divider would divide the same text otherwise; a data folder with another is rebuilt. */
  readonly dividerVersion: string;
  /** What `--meta` may give about a document of this trade beside the platform's own facts. */
  readonly facts: z.ZodType<Readonly<Record<string, string>>>;
  readonly validity: ValidityPolicy;
  divide(document: DocumentToDivide): Division;
  /** Length in code points that its passages aim at; none is over twice that. Absent: 600. */
  readonly target?: number;
  /**
   * Keys of things that the text names by number, in the form passages carry them: 第3条 of 民法典 is `民法典第3条`.
   * `names` are the documents that the text names.
   */
  identifiersIn(text: string, names: readonly string[]): readonly string[];
  /** What is numbered in a text of this trade and what it says of places. Absent: its documents number nothing. */
  structureOf?(text: string): DocumentStructure;
  /**
   * What to ask back when what was found answers the question in several ways of which the question names none: a figure
   * of several periods. Absent: this trade asks nothing back.
   */
  asksBack?(question: string, found: readonly { readonly identifiers: readonly string[] }[]): Message | undefined;
  readonly vocabulary: Vocabulary;
  /** Names in a text that must be heard right, drugs say: a person listens again where a speech model was unsure. */
  mustBeHeard?(text: string): readonly Span[];
  readonly guards: readonly Guard[];
  /** What a model that writes is told of this trade beside the platform's own rules. */
  readonly prompts?: { readonly ask?: TradePrompt };
  /** What its desk does beside answering. Absent: nothing. */
  readonly tasks?: readonly Task[];
  /**
   * Names the rule by which a document must not be stored at all, not even by name: a state-secret mark. Absent: every
   * document may come in.
   */
  turnsAway?(reading: Reading): string | undefined;
  /**
   * The mark by which a document is for inside only, as printed: 工作秘密. Such a document carries the label `internal` and
   * comes in only where no model outside would see it. Absent: no mark is looked for.
   */
  internalMark?(reading: Reading): string | undefined;
  /**
   * Whether a document is about private persons: its personal data is covered before a model outside sees it. A public
   * notice or an issuer's report is not. Absent: every document is.
   */
  isAboutPersons?(version: DocumentVersion): boolean;
  /** Questions that are not this trade's: a pattern each, with what to say. */
  readonly outOfScope: readonly { readonly pattern: RegExp; readonly message: Message }[];
  /** Absolute path of the folder of samples, where the vertical brings some. */
  readonly samples?: string;
}
