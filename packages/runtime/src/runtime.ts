import type { CheckedText, GivenPassage, RawQuestion, Released, TaskRequest, VerticalResult } from "@guildhall/answer";
import type {
  Answer,
  AnswerLog,
  Archive,
  BaseModel,
  Catalogue,
  CataloguedVersion,
  CitedReference,
  Clock,
  Collection,
  DocumentVersion,
  DraftedSection,
  Embedder,
  FeedbackLog,
  NewId,
  Originals,
  Principal,
  Receipts,
  Recording,
  RetrievalPart,
  Signer,
  Span,
  Standing,
  TaskKind,
  TaskResult,
  Transcriber,
  Transcript,
  Vertical,
} from "@guildhall/core";
import type { IncomingOrFault, IngestOutcome, Preview } from "@guildhall/ingest";
import type { Ranking } from "@guildhall/retrieve";
import type { RedivideProgress } from "./jobs/redivide-all.ts";
import type { DescribedModel } from "./models/describe-models.ts";
import type { ModelCheck } from "./models/check-models.ts";
import type { ReindexProgress } from "./models/vectors.ts";
import type { SearchServer } from "./stores/open-engine.ts";
import type { QueueCheck } from "./jobs/check-queue.ts";
import type { Uploads } from "./jobs/uploads.ts";
import type { SampleOutcome } from "./platform/samples.ts";
import type { RecordingAbout } from "./asking/transcribe.ts";
import type { Review } from "./review.ts";
import type { Works } from "./works.ts";

/** Where a document goes. */
export interface Destination {
  readonly vertical: string;
  readonly collection?: string;
  /** Who may see it: who holds all of these. Not said: a document that is held keeps its labels. */
  readonly labels?: readonly string[];
  /** Told how many passages of how many of a batch are embedded. */
  readonly onEmbedded?: (done: number, total: number) => void;
  /** Told how many pages of how many of a file are read. */
  readonly onReading?: (file: string, done: number, total: number) => void;
}

/** Who waits for an answer: told of each step and sentence, and able to say that nobody waits any more. */
export interface Watcher {
  readonly onStep?: (step: string) => void;
  readonly onRelease?: (released: Released) => void;
  readonly signal?: AbortSignal;
}

/** Who waits for a task: told of each section that is done. */
export interface TaskWatcher {
  readonly onSection?: (section: DraftedSection) => void;
  readonly signal?: AbortSignal;
}

/** A text that was written elsewhere, as it came. */
export interface RawText {
  readonly vertical: string;
  /** Absent: only the text is judged. */
  readonly question?: string;
  readonly passages: readonly GivenPassage[];
  readonly text: string;
}

/** The platform, put together: what api, cli, worker and eval work with. */
export interface Runtime {
  readonly verticals: readonly Vertical[];
  readonly catalogue: Catalogue;
  readonly collection: Collection;
  readonly archive: Archive;
  readonly clock: Clock;
  /** The base model in use. */
  readonly model: Pick<BaseModel, "id" | "provider" | "version">;
  /** All models that are set, with what each is for. */
  readonly models: readonly DescribedModel[];
  readonly timeZone: string;
  /** Addresses outside this computer that will be contacted; none means that nothing leaves it. */
  readonly outgoing: readonly string[];
  /** The server that searches, when passages are not searched in this process. */
  readonly server?: SearchServer;
  readonly answers: AnswerLog;
  readonly feedback: FeedbackLog;
  readonly review: Review;
  readonly works: Works;
  readonly receipts: Receipts;
  readonly originals: Originals;
  /** Files on their way in. Nothing is taken in until its `jobs` are started, which a server does. */
  readonly uploads: Uploads;
  ask(question: RawQuestion, principal: Principal, watcher?: Watcher): Promise<Answer>;
  /** Runs a task of a vertical, of one of these kinds. */
  perform(
    request: TaskRequest,
    kinds: readonly TaskKind[],
    principal: Principal,
    watcher?: TaskWatcher,
  ): Promise<TaskResult>;
  /** Turns a recording into words; of consent nothing is guessed. Throws `speech/*`, `model/*`. */
  transcribe(
    recording: Recording,
    about: RecordingAbout,
    principal: Principal,
    signal?: AbortSignal,
  ): Promise<Transcript>;
  /** A speech model is set. */
  readonly hears: boolean;
  /** Holds what was written elsewhere against the guards of a vertical. Throws `vertical/unknown`, `access/*`, `question/*`. */
  checkText(given: RawText, principal: Principal): CheckedText;
  search(
    question: RawQuestion,
    principal: Principal,
    limit: number,
    how?: { readonly neighbours?: boolean },
  ): Promise<readonly VerticalResult[]>;
  /** The ranking of one vertical's default collection without the passages' texts, for evaluation. */
  rank(
    question: RawQuestion,
    principal: Principal,
    limit: number,
    how?: { readonly without?: readonly RetrievalPart[] },
  ): Promise<Ranking>;
  /** Follows what the words of a version's spans point to; empty where its trade numbers nothing. */
  references(
    version: DocumentVersion,
    spans: readonly Span[],
    principal: Principal,
  ): Promise<readonly (readonly CitedReference[])[]>;
  ingest(
    documents: AsyncIterable<IncomingOrFault>,
    into: Destination,
    principal: Principal,
  ): AsyncGenerator<IngestOutcome>;
  /** Reads and divides documents and stores nothing of them. */
  preview(
    documents: AsyncIterable<IncomingOrFault>,
    into: Pick<Destination, "vertical" | "collection">,
    principal: Principal,
  ): AsyncGenerator<Preview>;
  remove(documentId: string, principal: Principal): Promise<void>;
  /** Loads the index into memory and asks it some titles, so that the first questions are as fast as the later ones. */
  warm(principal: Principal): Promise<void>;
  /** How a version stands today by the rule of its vertical. */
  standing(document: CataloguedVersion): Standing;
  /** True when there are samples to take in. */
  lacksSamples(principal: Principal): Promise<boolean>;
  /** Takes in the samples that are missing; says what became of them. */
  ensureSamples(principal: Principal, how?: { readonly restore?: boolean }): AsyncGenerator<SampleOutcome>;
  /** Takes all samples out; they stay away until they are restored. Says how many went. */
  removeSamples(principal: Principal): Promise<number>;
  /** Asks the queue of the workers, where there is one. */
  readonly checkQueue?: () => Promise<QueueCheck>;
  /** Asks every model that is set with one tiny request. */
  checkModels(): Promise<readonly ModelCheck[]>;
  /** Builds the index anew and gives every passage a vector of the embedder set for its vertical. */
  reindex(): AsyncGenerator<ReindexProgress>;
  /** How many versions a divider of another version divided; `redivide` is the cure. */
  countOutdated(vertical: Vertical): Promise<number>;
  /** Divides such versions anew from their canonical text; searching goes on meanwhile. */
  redivide(signal?: AbortSignal): AsyncGenerator<RedivideProgress>;
  /** Tidies the index after much was written; searching goes on meanwhile. */
  maintain(): Promise<void>;
  close(): Promise<void>;
}

/** What tests replace. */
export interface RuntimeParts {
  readonly clock?: Clock;
  readonly newId?: NewId;
  readonly verticals?: readonly Vertical[];
  /**
   * Opens also where models are not reached and vectors are not the embedder's, to look at it or put it right. Such a
   * runtime searches by words alone.
   */
  readonly isForRepair?: boolean;
  readonly model?: BaseModel;
  readonly signer?: Signer;
  readonly transcriber?: Transcriber;
  /** Gives vectors to every vertical, whatever the configuration names. */
  readonly embedder?: Embedder;
}
