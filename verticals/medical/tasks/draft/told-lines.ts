import { answerIn } from "../../dialogue/answers.ts";
import type { Clause } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import type { Stand } from "../../dialogue/overview.ts";
import { ALLERGIES, deniesAllergies, isOfAllergies } from "./allergies.ts";
import { affirmedLines } from "./affirmed-lines.ts";
import { isCourtesy } from "./courtesy.ts";
import { denialLines, historyDenials } from "./denial-lines.ts";
import type { Exchange } from "./exchanges.ts";
import type { Line, Part } from "./line.ts";
import { OF_HARM, partOf, UNTREATED } from "./part-of-clause.ts";
import { askedAfter } from "./parts.ts";
import { plainDenials } from "./plain-denials.ts";
import { toldLine } from "./told-line.ts";

/** A talk of so many turns of who tells is short. */
const SHORT = 20;

/** What was told of this illness and of earlier ones, clause by clause, in the words of records. */
export function toldLines(exchanges: readonly Exchange[], stands: readonly Stand[]): readonly Line[] {
  const lines = exchanges.flatMap((exchange, index) =>
    linesOf(exchange, stands, { isOpening: index === 0, isShort: exchanges.length <= SHORT }),
  );
  return [
    ...lines,
    ...affirmedLines(stands),
    ...exchanges.flatMap(historyDenials),
    ...denialLines(stands),
    ...(exchanges.length <= SHORT ? plainDenials(exchanges) : []),
  ];
}

function linesOf(
  { utterance, clauses, question, before }: Exchange,
  stands: readonly Stand[],
  { isOpening, isShort }: { readonly isOpening: boolean; readonly isShort: boolean },
): readonly Line[] {
  const asked = question === undefined ? undefined : (askedAfter(question.text) ?? askedAfter(question.utterance.text));
  const isOfHarm = question !== undefined && OF_HARM.test(question.utterance.text);
  const kept = clauses.filter((clause) => isOfHarm || (!clause.isQuestion && !isCourtesyTo(question, clause)));
  const hasNoAllergy = deniesAllergies(kept);
  const lines: Line[] = [];
  let included = -1;
  let open: { part: Part; item: string | undefined; clauses: Clause[] } | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push(toldLine(open.part, open.clauses, open.item, { question, before, stands }));
    open = undefined;
  };
  for (const [index, clause] of kept.entries()) {
    const isOfAllergy = isOfAllergies(clause, kept, asked?.item);
    const own = isOfAllergy ? "past" : partOf(clause, asked?.part, question, stands, { isShort, isOpening });
    const part = own ?? (goesOn(clause, open?.part, question !== undefined || isOpening) ? open?.part : undefined);
    const item = isOfAllergy ? ALLERGIES : asked?.part === part ? asked?.item : undefined;
    // without the illness that it is said of, it would be said of the one before
    const isLoose = UNTREATED.test(clause.text.trim()) && included !== index - 1;
    if (part === undefined || isLoose || (item === ALLERGIES && part === "past" && hasNoAllergy && !isOfAllergy))
      continue;
    included = index;
    if (open?.part === part && open.item === item) open.clauses.push(clause);
    else {
      close();
      open = { part, item, clauses: [...denialBefore(clauses[clauses.indexOf(clause) - 1]), clause] };
    }
  }
  close();
  return lines.filter(({ sources }) => sources.length > 0 && utterance.text !== "");
}

/** 没有，孕前都是一百一 to 以前血压高吗, 出血没有，白带多一点: what goes on after a denial is told with it. */
function denialBefore(clause: Clause | undefined): readonly Clause[] {
  if (clause === undefined || mentionsIn(clause.text).length > 0) return [];
  const said = clause.text.trim();
  return answerIn(said) === "no" || /^.{1,6}没有$|^没.{1,6}$/.test(said) ? [clause] : [];
}

/** 没关系 to 跟月经有关系吗, and 没事 to 麻药过敏过吗, are answers. */
function isCourtesyTo(question: Clause | undefined, { text }: Clause): boolean {
  const asked = question?.utterance.text ?? "";
  const isAnswer = /^没(?:什么|啥)?关系/.test(text.trim())
    ? asked.includes("关系")
    : text.trim().startsWith("没事") && asked.includes("过敏");
  return isCourtesy(text) && !isAnswer;
}

/** Words without a finding go on with what the patient opened with, or an answer told of this illness or a result: 一深吸气就疼, 比上次好. */
function goesOn({ text }: Clause, part: Part | undefined, isAsked: boolean): boolean {
  return (
    (part === "illness" || part === "results") && isAsked && mentionsIn(text).length === 0 && text.trim().length >= 2
  );
}
