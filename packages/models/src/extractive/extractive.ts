import type { BaseModel, ModelPiece, ModelRequest } from "@guildhall/core";
import { rankStatements, type Statement } from "@guildhall/text";

/**
 * The base model that is always there: it answers by quoting sentences of the evidence and cannot invent. It takes the
 * statements that say most of what the question asks; one that lacks the figure asked for is none of them.
 */
export function createExtractive(): BaseModel {
  return {
    id: "extractive",
    provider: "guildhall",
    version: "2",
    isQuoting: true,
    async *generate(request) {
      yield* quotesFor(request);
    },
  };
}

/** A further statement must score this share of the best one: of another passage, of one quoted already, and where it goes on. */
const FURTHER = { elsewhere: 0.5, samePassage: 0.65, next: 0.5 };
/** What a passage says again that is quoted from it already counts so much. */
const SAID_AGAIN = 0.6;
/** What goes on from a quote counts so much more: half an answer reads badly. */
const GOING_ON = 1.3;

function quotesFor({ question, terms, evidence, limits }: ModelRequest): readonly ModelPiece[] {
  const askedFor = evidence.filter(({ isAskedFor }) => isAskedFor);
  const shown = askedFor.length > 0 ? askedFor : evidence;
  const ranked = rankStatements(question, terms, shown, limits.characters);
  const bearing = ranked.filter(({ score }) => score > 0);
  const first = askedFor.length > 0 ? inOrder(ranked.filter(({ rank }) => rank === 0)) : [];
  const chosen =
    bearing.length > 0 ? best(bearing, limits) : first.filter((_, index) => fits(first.slice(0, index + 1), limits));
  return joined(inOrder(chosen)).map(({ rank, quote }) => ({ kind: "quote", alias: shown[rank]?.alias ?? "", quote }));
}

/**
 * The best statement, and of the others one after another the best that is good enough and fits. Where
 * fields are asked for by name, they are the answer.
 */
function best(all: readonly Statement[], limits: ModelRequest["limits"]): readonly Statement[] {
  const named = all.filter(({ isNamed }) => isNamed);
  const ranked = named.length > 0 ? named : all;
  const [top] = ranked;
  if (!top) return [];
  const chosen = [top];
  for (;;) {
    const further = ranked
      .filter((each) => !chosen.some(({ quote }) => quote.includes(each.quote)) && fits([...chosen, each], limits))
      .map((each) => ({ each, ...standing(each, chosen) }))
      .filter(({ each, share }) => each.score >= share * top.score);
    const next = further.reduce<(typeof further)[number] | undefined>(
      (most, each) => (most && most.worth >= each.worth ? most : each),
      undefined,
    );
    if (!next) return chosen;
    chosen.push(next.each);
  }
}

/** What a statement must reach beside those chosen, and what it is worth. */
function standing(statement: Statement, chosen: readonly Statement[]): { share: number; worth: number } {
  const ofPassage = chosen.filter(({ rank }) => rank === statement.rank);
  const worth = statement.score * (saysAgain(statement, ofPassage) ? SAID_AGAIN : 1);
  if (ofPassage.some((each) => goesOn(each, statement))) return { share: FURTHER.next, worth: GOING_ON * worth };
  return { share: ofPassage.length > 0 ? FURTHER.samePassage : FURTHER.elsewhere, worth };
}

/** Whether every day, figure or name of a statement is quoted already. */
function saysAgain({ said }: Statement, quoted: readonly Statement[]): boolean {
  return said.some((text) => text !== "") && said.every((text) => quoted.some((each) => each.said.includes(text)));
}

function goesOn(before: Statement, after: Statement): boolean {
  return before.rank === after.rank && before.place + 1 === after.place;
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

/** Statements that follow one another in a paragraph of their source are one quote; 款 and 项 keep their own place. */
function joined(statements: readonly Statement[]): readonly Statement[] {
  const quotes: Statement[] = [];
  for (const statement of statements) {
    const before = quotes.at(-1);
    if (before && goesOn(before, statement) && before.paragraph === statement.paragraph)
      quotes[quotes.length - 1] = { ...statement, quote: `${before.quote}${statement.quote}` };
    else quotes.push(statement);
  }
  return quotes;
}
