import { foldedText } from "../fold.ts";
import { questionWeight } from "../question-weight.ts";
import { questionWords } from "../question-words.ts";
import { nounAsked } from "../asked/noun-asked.ts";
import { searchWords } from "../words.ts";
import { opens } from "./opening.ts";
import type { Statement } from "./rank-statements.ts";

/** What speaks for a statement's being the answer, each about 0 to 1. */
export interface Signs {
  /** Its score, of the best one's. */
  readonly score: number;
  /** How much of the question's single characters: 获得 touches 取得. */
  readonly characters: number;
  /** What the statement before it holds of the words beside. */
  readonly before: number;
  /** What the heading, question or opening above it holds of them beside. */
  readonly heading: number;
  /** How much of the words it holds together with those around it. */
  readonly around: number;
  /** It does not hold the noun that is asked for (哪些材料). */
  readonly lacksNoun: number;
  /** It is a headline with the day it was sent (…新华社北京2月18日电): it repeats the question, and its report answers. */
  readonly isHeadline: number;
  /** It ends as a sentence does. */
  readonly isWhole: number;
}

/** The end of a headline, with who reported. */
const HEADLINE = /\d{1,2}[月日]\d{0,2}日?(?:电|讯)\s*(?:[（(](?:记者|通讯员)[^）)]{1,30}[）)])?$/u;

type Held = (text: string) => number;

/** The signs of every statement. A word counts by how rare it is among all of them: what each one says tells none apart. */
export function signsOf(
  question: string,
  terms: readonly string[],
  statements: readonly Statement[],
): readonly Signs[] {
  const folded = new Map(statements.map((each) => [each, foldedText(each.quote)]));
  const said = [...folded.values()];
  const asked = [...new Set(questionWords(question))];
  const trade = terms.flatMap(searchWords);
  const words = shareHeld(
    [...new Set([...asked, ...trade])].filter((word) => !isCharacter(word)),
    said,
  );
  const characters = shareHeld(asked.filter(isCharacter), said);
  const best = Math.max(...statements.map(({ score }) => score), Number.MIN_VALUE);
  const noun = nounAsked(question);
  const byPlace = new Map(statements.map((each) => [placeOf(each), each]));
  return statements.map((statement) => {
    const text = folded.get(statement) ?? "";
    const at = (distance: number): string => {
      const other = byPlace.get(placeOf({ ...statement, place: statement.place + distance }));
      return (other && folded.get(other)) ?? "";
    };
    return {
      score: statement.score / best,
      characters: characters(text),
      before: words(`${at(-1)}\n${text}`) - words(text),
      heading: words(`${headingOver(statement.quote, at)}\n${text}`) - words(text),
      around: words([-3, -2, -1, 0, 1, 2].map(at).join("\n")),
      lacksNoun: Number(noun !== undefined && !text.includes(noun)),
      isHeadline: Number(HEADLINE.test(statement.quote)),
      isWhole: Number(/[。！!.][”"）)]?\s*$/.test(statement.quote)),
    };
  });
}

function isCharacter(word: string): boolean {
  return /^\p{Script=Han}$/u.test(word);
}

/** How much of the words, each by its weight in a question and its rarity among the texts, a text holds. */
function shareHeld(words: readonly string[], among: readonly string[]): Held {
  const weights = words.map((word): [string, number] => {
    const holding = among.filter((text) => text.includes(word)).length;
    return [word, questionWeight(word) * Math.log(1 + (among.length - holding + 0.5) / (holding + 0.5))];
  });
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return (text) =>
    total === 0 ? 0 : weights.reduce((sum, [word, weight]) => sum + (text.includes(word) ? weight : 0), 0) / total;
}

function placeOf({ rank, place }: Pick<Statement, "rank" | "place">): string {
  return `${rank} ${place}`;
}

/** How many statements back a heading may stand. */
const FAR = 4;

/** The nearest statement above that opens this one. */
function headingOver(quote: string, at: (distance: number) => string): string {
  const above = Array.from({ length: FAR }, (_, back) => at(-1 - back));
  return above.find((text) => opens(text, quote)) ?? "";
}
