import type { BaseModel, ModelPiece, ModelRequest } from "@guildhall/core";
import { likelihoods, opens, rankStatements, type Statement } from "@guildhall/text";
import { repeats } from "./repeats.ts";

/**
 * The base model that is always there: it answers by quoting sentences of the evidence and cannot invent. It takes the
 * statements that most likely answer; one that lacks the figure asked for is none of them.
 */
export function createExtractive(): BaseModel {
  return {
    id: "extractive",
    provider: "guildhall",
    version: "3",
    isQuoting: true,
    async *generate(request) {
      yield* quotesFor(request);
    },
  };
}

/** A further statement must score this share of the likeliest one: what hardly bears on the question is no answer. */
const FURTHER = 0.6;
/** What stands next to a quote counts so much more: one quote reads better than two. */
const BESIDE = 1.5;
/** What a passage says again that is quoted from it already counts so much. */
const SAID_AGAIN = 0.6;
/** The rest of a quoted sentence, and what a quoted heading opens, count this share of what is quoted: half of it reads badly. */
const REST = 0.3;

type Likely = Statement & { readonly likelihood: number };

function quotesFor({ question, terms, evidence, limits }: ModelRequest): readonly ModelPiece[] {
  const askedFor = evidence.filter(({ isAskedFor }) => isAskedFor);
  const shown = askedFor.length > 0 ? askedFor : evidence;
  const ranked = rankStatements(question, terms, shown, limits.characters);
  const shares = likelihoods(question, terms, ranked);
  const likely = ranked.map((statement, at): Likely => ({ ...statement, likelihood: shares[at] ?? 0 }));
  const bearing = likely.filter(({ score }) => score > 0);
  const first = askedFor.length > 0 ? inOrder(ranked.filter(({ rank }) => rank === 0)) : [];
  const chosen =
    bearing.length > 0 ? best(bearing, limits) : first.filter((_, index) => fits(first.slice(0, index + 1), limits));
  return joined(inOrder(chosen)).map(({ rank, quote }) => ({ kind: "quote", alias: shown[rank]?.alias ?? "", quote }));
}

/**
 * The likeliest statement, and of the others one after another the one that is worth most and fits. Where
 * fields are asked for by name, they are the answer.
 */
function best(all: readonly Likely[], limits: ModelRequest["limits"]): readonly Statement[] {
  const named = all.filter(({ isNamed }) => isNamed);
  const likely = named.length > 0 ? named : all;
  const chosen: Likely[] = [];
  for (;;) {
    const least = FURTHER * (chosen[0]?.score ?? 0);
    const next = likely
      .filter((each) => each.score >= least || chosen.some((before) => belongTogether(before, each)))
      .map((each) => ({ each, worth: worthOf(each, chosen) }))
      .toSorted((a, b) => b.worth - a.worth)
      .find(({ each }) => !isQuoted(each, chosen) && fits([...chosen, each], limits));
    if (!next) return chosen;
    chosen.push(next.each);
  }
}

/** Whether a quote holds a statement already, or one of another passage says it. */
function isQuoted({ quote, rank }: Statement, chosen: readonly Statement[]): boolean {
  return chosen.some((each) => each.quote.includes(quote) || (each.rank !== rank && repeats(quote, each.quote)));
}

/** What a statement is worth beside those chosen. */
function worthOf(statement: Likely, chosen: readonly Likely[]): number {
  const isBeside = chosen.some((each) => areOneQuote(each, statement) || areOneQuote(statement, each));
  const halves = chosen.filter((each) => belongTogether(each, statement) || belongTogether(statement, each));
  const rest = REST * Math.max(0, ...halves.map(({ likelihood }) => likelihood));
  const ofPassage = chosen.filter(({ rank }) => rank === statement.rank);
  const again = saysAgain(statement, ofPassage) ? SAID_AGAIN : 1;
  return statement.likelihood * (isBeside ? BESIDE : 1) * again + rest;
}

/** Whether every day, figure or name of a statement is quoted already. */
function saysAgain({ said }: Statement, quoted: readonly Statement[]): boolean {
  return said.some((text) => text !== "") && said.every((text) => quoted.some((each) => each.said.includes(text)));
}

/** Parts of one sentence, or a heading and what it opens. */
function belongTogether(before: Statement, after: Statement): boolean {
  return goesOn(before, after) && (before.sentence === after.sentence || opens(before.quote, after.quote));
}

function goesOn(before: Statement, after: Statement): boolean {
  return before.rank === after.rank && before.place + 1 === after.place;
}

/** Statements that follow one another in a paragraph are one quote; 款 and 项 keep their own place. */
function areOneQuote(before: Statement, after: Statement): boolean {
  return goesOn(before, after) && before.paragraph === after.paragraph;
}

/** White space that may stand between two statements of a quote. */
const GAP = 3;

/** Parts of one sentence are one sentence. A single statement always fits. */
function fits(statements: readonly Statement[], { sentences, characters }: ModelRequest["limits"]): boolean {
  const counted = new Set(statements.map(({ rank, sentence }) => `${rank} ${sentence}`));
  const length = statements.reduce((sum, { quote }) => sum + quote.length + GAP, -GAP);
  const quotes = joined(inOrder(statements)).length;
  return statements.length <= 1 || (counted.size <= sentences && quotes <= sentences && length <= characters);
}

function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted((a, b) => a.rank - b.rank || a.place - b.place);
}

function joined(statements: readonly Statement[]): readonly Statement[] {
  const quotes: Statement[] = [];
  for (const statement of statements) {
    const before = quotes.at(-1);
    if (before && areOneQuote(before, statement))
      quotes[quotes.length - 1] = { ...statement, quote: `${before.quote}${statement.quote}` };
    else quotes.push(statement);
  }
  return quotes;
}
