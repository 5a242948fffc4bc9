import { answerIn } from "../../dialogue/answers.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import { askedBy } from "./asked.ts";
import type { Exchange } from "./exchanges.ts";
import { type Line, spanOf, sourcesOnce } from "./line.ts";
import { OF_HARM } from "./part-of-clause.ts";
import { askedAfter } from "./parts.ts";
import { plainWords } from "./plain-words.ts";

/** Asks for something that is there or not, and for one thing. */
const YES_OR_NO = /有没有|有过|有.{1,12}[吗么]$|会不会|会.{1,8}[吗么]$|过[吗么没]$|过没有$|是不是/;

/**
 * 问“有没有听到别人听不到的声音”，答没有: what was denied and no list of ours has a name for, in the words of the question, so that
 * no denial is lost and none is worded by us.
 */
export function plainDenials(exchanges: readonly Exchange[]): readonly Line[] {
  const denied = exchanges.flatMap(({ utterance, clauses: [first], question }) => {
    if (first === undefined || question?.utterance.index !== utterance.index - 1) return [];
    const asked = askedBy(question);
    const { text } = question.utterance;
    const isNamed = asked.some((each) => mentionsIn(each.text).length > 0) || askedAfter(text) || OF_HARM.test(text);
    const isPlain =
      asked.length === 1 &&
      !/检查|化验/.test(question.text) &&
      YES_OR_NO.test(question.text.trim()) &&
      answerIn(first.text) === "no";
    if (isNamed || !isPlain) return [];
    return [
      { words: plainWords(question.text), sources: [spanOf(question.utterance, asked), spanOf(utterance, [first])] },
    ];
  });
  if (denied.length === 0) return [];
  const asked = denied.map(({ words }) => `“${words}”`).join("");
  return [
    {
      part: "illness",
      text: `问${asked}，${denied.length > 1 ? "均" : ""}答没有。`,
      support: "supported",
      sources: sourcesOnce(denied.flatMap(({ sources }) => sources)),
    },
  ];
}
