import { answerIn } from "../../dialogue/answers.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { askedBy } from "./asked.ts";
import { isCourtesy } from "./courtesy.ts";
import type { Exchange } from "./exchanges.ts";
import { type Line, spanOf, sourcesOnce } from "./line.ts";
import { OF_HARM } from "./part-of-clause.ts";
import { askedAfter } from "./parts.ts";
import { plainWords } from "./plain-words.ts";

/** Asks for something that is there or not, and for one thing. */
const YES_OR_NO =
  /有没有|有过|有.{1,12}[吗么]$|会不会|会.{1,8}[吗么]$|过.{0,10}[吗么没]$|过没有$|[吃用喝打抽].{1,16}[吗么]$|是不是|(.)[不没]\1/;

/**
 * 问“有没有听到别人听不到的声音”，答“没有”: what was denied and no list of ours has a name for, in the words of both, so that no
 * denial is lost and none is worded by us.
 */
export function plainDenials(exchanges: readonly Exchange[]): readonly Line[] {
  const denied = exchanges.flatMap(denialIn);
  if (denied.length === 0) return [];
  return [
    {
      part: "illness",
      text: `${denied.map(({ text }) => text).join("；")}。`,
      support: "supported",
      sources: sourcesOnce(denied.flatMap(({ sources }) => sources)),
    },
  ];
}

function denialIn({ utterance, clauses, question }: Exchange): readonly Pick<Line, "text" | "sources">[] {
  const [first] = clauses;
  if (first === undefined || question?.utterance.index !== utterance.index - 1) return [];
  const asked = askedBy(question);
  const { text } = question.utterance;
  const isNamed = asked.some((each) => mentionsIn(each.text).length > 0) || askedAfter(text) || OF_HARM.test(text);
  const isPlain = asked.length === 1 && YES_OR_NO.test(question.text.trim()) && !/检查|化验/.test(question.text);
  // where the answer goes on, the rest of it stands behind the question
  const isAll = answerIn(first.text) === "no" && clauses.every((each) => each === first || isCourtesy(each.text));
  if (isNamed || !isPlain || !isAll) return [];
  return [
    {
      text: `问“${plainWords(question.text)}”，答“${plainWords(first.text)}”`,
      sources: [spanOf(question.utterance, asked), spanOf(utterance, [first])],
    },
  ];
}
