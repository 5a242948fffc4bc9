import type {
  AnswerSentence,
  BaseModel,
  Citation,
  CivilDate,
  Draft,
  ModelName,
  ModelPiece,
  ModelRequest,
  ModelUsage,
  PlatformError,
  Prompt,
  RankedPassage,
} from "@guildhall/core";
import { estimateTokens } from "@guildhall/text";
import { addUsage, noUsage } from "./add-usage.ts";
import { cite } from "./cite.ts";
import { coveredBy, type Covering } from "./covered.ts";
import { aliased, type AliasedPassage, evidenceOf } from "./evidence.ts";
import { createLeakWatch } from "./prompts/leaks.ts";
import { askPromptFor, type TradeRules } from "./prompts/prompt-for.ts";
import { type Secrets, secretsOf } from "./prompts/secrets.ts";
import { withoutAliases } from "./without-aliases.ts";

export interface Composing {
  readonly question: string;
  readonly terms: readonly string[];
  readonly passages: readonly RankedPassage[];
  readonly limits: { readonly sentences: number; readonly characters: number };
  /** The day the question is about, for a model that writes. */
  readonly asOf: CivilDate;
  /** Rules of the trades asked, for a model that writes. */
  readonly trades: readonly TradeRules[];
  /** An id that is used for nothing else, for a model that writes. */
  readonly newId: () => string;
  /** The words of a passage as a model may see them; absent: as they stand. */
  readonly shownAs?: (text: string) => string;
  /** For a model outside: what covers personal data on the way there and uncovers it on the way back. */
  readonly covering?: Covering;
}

/** A draft, with what it came from. */
export interface Composed extends Draft {
  /** What the model was shown, in the order of its aliases. */
  readonly shown: readonly RankedPassage[];
  /** The one that wrote it. */
  readonly model: ModelName;
  readonly prompt?: { readonly id: string; readonly version: string };
  readonly usage: ModelUsage;
  /** Why the model that was asked did not write it. */
  readonly instead?: PlatformError;
  /** The model gave away what it was told; nothing of the draft may leave. */
  readonly isLeaking: boolean;
}

/**
 * First what the model is shown, then each sentence as it comes, last the whole draft. `restart`: all sentences before are
 * void.
 */
export type ComposedPiece =
  | { readonly kind: "shown"; readonly passages: readonly RankedPassage[] }
  | { readonly kind: "sentence"; readonly sentence: AnswerSentence; readonly citation?: Citation }
  | { readonly kind: "restart" }
  | { readonly kind: "whole"; readonly composed: Composed };

/**
 * Passages → draft with citations, by any base model, sentence by sentence. Words that a model quotes but that stand
 * nowhere, and passages it points to that it was not given, do not come into the draft.
 */
export async function* composing(
  asking: Composing,
  model: BaseModel,
  signal?: AbortSignal,
): AsyncGenerator<ComposedPiece> {
  const { covering } = asking;
  const { request, given, canary } = requestFor(asking, model);
  const { prompt } = request;
  const watch = prompt && canary !== undefined ? createLeakWatch(prompt, canary) : undefined;
  const shown = given.map(({ ranked }) => ranked);
  yield { kind: "shown", passages: shown };
  let sentences: AnswerSentence[] = [];
  let citations: Citation[] = [];
  let usage = noUsage;
  let by: ModelName = model;
  let instead: PlatformError | undefined;
  let isLeaking = false;
  for await (const piece of model.generate(request, signal)) {
    if (piece.kind === "usage") usage = addUsage(usage, piece);
    else if (piece.kind === "instead") {
      if (piece.model.provider !== by.provider || piece.model.id !== by.id) instead = piece.reason;
      by = piece.model;
      if (sentences.length > 0) yield { kind: "restart" };
      sentences = [];
      citations = [];
    } else {
      isLeaking = piece.kind === "text" && (watch?.isLeak(piece.text) ?? false);
      if (isLeaking) break;
      const made = sentenceOf(covering ? uncovered(piece, covering) : piece, given, `c${citations.length + 1}`);
      if (!made) continue;
      sentences.push(made.sentence);
      if (made.citation) citations.push(made.citation);
      yield { kind: "sentence", ...made };
    }
  }
  const composed = {
    sentences: isLeaking ? [] : sentences,
    citations: isLeaking ? [] : citations,
    shown,
    model: { id: by.id, provider: by.provider, version: by.version },
    ...(prompt ? { prompt: { id: prompt.id, version: prompt.version } } : {}),
    usage,
    ...(instead ? { instead } : {}),
    isLeaking,
  };
  yield { kind: "whole", composed };
}

/** What the model is given: as much of the passages as its prompt holds, covered where it is outside. */
function requestFor(
  { question, terms, passages, limits, shownAs, covering, asOf, trades, newId }: Composing,
  model: BaseModel,
): { readonly request: ModelRequest; readonly given: readonly AliasedPassage[]; readonly canary?: string } {
  const secrets: Secrets | undefined = model.isQuoting ? undefined : secretsOf(newId());
  const asked = secrets && { secrets, asOf, trades };
  const plain: ModelRequest = { question, terms, evidence: [], limits };
  const around = asked && model.promptTokens !== undefined ? tokensOf(askPromptFor(plain, asked)) : 0;
  const given = aliased(passages, model.promptTokens === undefined ? undefined : model.promptTokens - around);
  const whole = { ...plain, evidence: given.map((each) => evidenceOf(each, shownAs)) };
  const request = covering ? coveredBy(covering, whole, given) : whole;
  if (!asked) return { request, given };
  return { request: { ...request, prompt: askPromptFor(request, asked) }, given, canary: asked.secrets.canary };
}

function tokensOf({ system, user }: Prompt): number {
  return estimateTokens(system) + estimateTokens(user);
}

type Words = Extract<ModelPiece, { kind: "quote" | "text" }>;

function sentenceOf(
  piece: Words,
  given: readonly AliasedPassage[],
  id: string,
): { sentence: AnswerSentence; citation?: Citation } | undefined {
  if (piece.kind === "text") {
    const { text, isPointingNowhere } = withoutAliases(piece.text, piece.aliases ?? [], given);
    if (text === "") return undefined;
    const marks = isPointingNowhere ? { marks: ["unknown_source"] as const } : {};
    return { sentence: { text, citations: [], support: "not_checked", ...marks } };
  }
  const named = given.find(({ alias }) => alias === piece.alias);
  const sources = [...(named ? [named] : []), ...given.filter((each) => each !== named)];
  for (const { ranked } of sources) {
    const citation = cite(piece.quote, ranked, id);
    if (citation) return { sentence: { text: citation.quote, citations: [id], support: "verbatim" }, citation };
  }
  return undefined;
}

function uncovered(piece: Words, { veil }: Covering): Words {
  return piece.kind === "text"
    ? { ...piece, text: veil.uncover(piece.text) }
    : { ...piece, quote: veil.uncover(piece.quote) };
}
