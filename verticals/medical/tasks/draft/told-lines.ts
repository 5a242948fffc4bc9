import { answerIn } from "../../dialogue/answers.ts";
import type { Clause } from "../../dialogue/clauses.ts";
import { mentionsIn } from "../../dialogue/mentions.ts";
import type { Stand } from "../../dialogue/overview.ts";
import { affirmedLines } from "./affirmed-lines.ts";
import { isCourtesy } from "./courtesy.ts";
import { denialLines, historyDenials } from "./denial-lines.ts";
import type { Exchange } from "./exchanges.ts";
import type { Line, Part } from "./line.ts";
import { OF_HARM, partOf, UNTREATED } from "./part-of-clause.ts";
import { askedAfter } from "./parts.ts";
import { plainDenials } from "./plain-denials.ts";
import { namesDrug } from "./plain-words.ts";
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
  const kept = clauses.filter((clause) => isOfHarm || (!clause.isQuestion && !isCourtesy(clause.text)));
  const deniesAllergy = kept.some(({ text }) => /不过敏|没(?:有)?过敏/.test(text));
  const lines: Line[] = [];
  let included = -1;
  let open: { part: Part; item: string | undefined; clauses: Clause[] } | undefined;
  const close = (): void => {
    if (open !== undefined) lines.push(toldLine(open.part, open.clauses, open.item, { question, before, stands }));
    open = undefined;
  };
  for (const [index, clause] of kept.entries()) {
    const isOfAllergy = tellsAllergy(clause) || isReaction(clause, kept[index - 1], asked?.item);
    const own = isOfAllergy ? "past" : partOf(clause, asked?.part, question, stands, { isShort, isOpening });
    const part = own ?? (goesOn(clause, open?.part, question !== undefined || isOpening) ? open?.part : undefined);
    const item = isOfAllergy ? ALLERGIES : asked?.part === part ? asked?.item : undefined;
    // without the illness that it is said of, it would be said of the one before
    const isLoose = UNTREATED.test(clause.text.trim()) && included !== index - 1;
    if (part === undefined || isLoose || (item === ALLERGIES && part === "past" && deniesAllergy)) continue;
    included = index;
    if (open?.part === part && open.item === item) open.clauses.push(clause);
    else {
      close();
      open = { part, item, clauses: [clause] };
    }
  }
  close();
  return lines.filter(({ sources }) => sources.length > 0 && utterance.text !== "");
}

const ALLERGIES = "过敏史";

/** 我对头孢过敏: of a thing that is named, and neither denied nor asked. */
function tellsAllergy({ text }: Clause): boolean {
  return (
    (/对[^，。]{1,10}过敏/.test(text) || (/过敏/.test(text) && namesDrug(text))) &&
    !/(?:没有?|无|不)[^，。]{0,8}过敏|是不是|会不会|可能|怀疑/.test(text)
  );
}

/** 青霉素过敏，打了起疹子: what the allergy did belongs to it, not to this illness. */
function isReaction({ text, sentence }: Clause, before: Clause | undefined, asked: string | undefined): boolean {
  return (
    mentionsIn(text).some(({ finding }) => finding.kind !== "disease") &&
    (before === undefined
      ? asked === ALLERGIES && answerIn(text) === undefined
      : (before.sentence === sentence || asked === ALLERGIES) &&
        (asked === ALLERGIES ? answerIn(before.text) !== "no" : /过敏(?!性)|allergic/i.test(before.text)) &&
        !/(?:没有?|无|不)[^，。]{0,4}过敏|not allergic|no allerg/i.test(before.text))
  );
}

/** Words without a finding go on with what the patient opened with, or an answer told of this illness or a result: 一深吸气就疼, 比上次好. */
function goesOn({ text }: Clause, part: Part | undefined, isAsked: boolean): boolean {
  return (
    (part === "illness" || part === "results") && isAsked && mentionsIn(text).length === 0 && text.trim().length >= 2
  );
}
