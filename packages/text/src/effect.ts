import type { CivilDate, Span } from "@guildhall/core";
import { DATE, readDate } from "./civil-dates.ts";
import { legalSentences } from "./clauses.ts";
import { createCodePoints } from "./code-points.ts";
import { isAboutItself } from "./instrument.ts";
import { NUMERAL, parseNumber } from "./numbers.ts";

/** What a document says about when it applies. The days are as printed: `until` is the last day on which it applies. */
export type Effect =
  | { readonly kind: "from"; readonly date: CivilDate }
  | { readonly kind: "from_publication"; readonly afterDays: number; readonly afterMonths?: number }
  | { readonly kind: "until"; readonly date: CivilDate }
  | { readonly kind: "for"; readonly years?: number; readonly months?: number }
  | { readonly kind: "between"; readonly from: CivilDate; readonly until: CivilDate };

export type EffectClause = Effect & { readonly span: Span };

const APPLIES = "(?:施行|执行|实施|生效|试行)(?!前|之|后|以|日|的|期|中)";
const VALID = "(?:有效期限?|(?:政策)?(?:执行|实施)期限?|试行期限?)";
const COUNT = `([${NUMERAL}]{1,5})[ 　]{0,2}(年|个月)`;

interface Form {
  readonly pattern: RegExp;
  /** A bare clause after 现予公布 or 印发给你们 counts as well. */
  readonly announced: boolean;
  readonly read: (groups: readonly (string | undefined)[]) => Effect | undefined;
}

const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`${VALID}(?:为|是|：|:)?(?:自|从)?${DATE}(?:起)?(?:至|到|－|-|—|~)${DATE}(?:止)?`, "g"),
    announced: true,
    read: ([, ...date]) => both("between", readDate(...date.slice(0, 3)), readDate(...date.slice(3, 6))),
  },
  {
    pattern: new RegExp(
      `(?:自|从|于)?${DATE}(?:零时|0时)?(?:起|开始)(?:正式|全面|开始|在[^，。；]{2,12})?${APPLIES}`,
      "g",
    ),
    announced: true,
    read: ([, ...date]) => dated("from", readDate(...date.slice(0, 3))),
  },
  {
    pattern: new RegExp(
      `(?:自|从)(?:公布|发布|印发|颁布|下发|签发|发文|通过|公告)之日起(?:满)?(?:([${NUMERAL}]{1,5})(日|天|个月)(?:之|以)?后)?(?:正式|开始)?${APPLIES}`,
      "g",
    ),
    announced: true,
    read: ([, count, unit]) => fromPublication(count, unit),
  },
  {
    pattern: new RegExp(`${VALID}(?:截至|截止到|至|到)[ 　]{0,2}${DATE}(?:止)?`, "g"),
    announced: false,
    read: ([, ...date]) => dated("until", readDate(...date.slice(0, 3))),
  },
  {
    pattern: new RegExp(`(?:${VALID}(?:为|是|：|:)?|试行)(?:暂定)?(?:为)?[ 　]{0,2}${COUNT}(?!以|前|内)`, "g"),
    announced: false,
    read: ([, count = "", unit]) => lasting(count, unit),
  },
];

/** Finds the clauses that say when the document itself applies; those about certificates, contracts or other texts do not count. */
export function findEffect(text: string): EffectClause[] {
  const points = createCodePoints(text);
  const clauses: EffectClause[] = [];
  let statedAt = Number.NEGATIVE_INFINITY;
  for (const sentence of legalSentences(text)) {
    if (!/[行施效]/.test(sentence.text)) continue;
    let end = 0;
    let isStated = sentence.start - statedAt <= 2;
    for (const { form, match } of candidates(sentence.text)) {
      if (match.index < end) continue;
      const before = sentence.text.slice(Math.max(0, match.index - LONGEST_SENTENCE), match.index);
      const effect = form.read(match);
      if (effect === undefined || !isAboutItself(before, isStated, form.announced)) continue;
      end = match.index + match[0].length;
      isStated = true;
      statedAt = sentence.start + sentence.text.length;
      clauses.push({ ...effect, span: points.span(sentence.start + match.index, sentence.start + end) });
    }
  }
  return clauses;
}

const LONGEST_SENTENCE = 400;

function candidates(sentence: string): { readonly form: Form; readonly match: RegExpExecArray }[] {
  const found = FORMS.flatMap((form) => Array.from(sentence.matchAll(form.pattern), (match) => ({ form, match })));
  return found.sort((a, b) => a.match.index - b.match.index);
}

function dated(kind: "from" | "until", date: CivilDate | undefined): Effect | undefined {
  return date === undefined ? undefined : { kind, date };
}

function both(kind: "between", from: CivilDate | undefined, until: CivilDate | undefined): Effect | undefined {
  return from === undefined || until === undefined ? undefined : { kind, from, until };
}

function fromPublication(count: string | undefined, unit: string | undefined): Effect | undefined {
  if (count === undefined) return { kind: "from_publication", afterDays: 0 };
  const value = parseNumber(count);
  if (value === undefined) return undefined;
  return unit === "个月"
    ? { kind: "from_publication", afterDays: 0, afterMonths: value }
    : { kind: "from_publication", afterDays: value };
}

function lasting(count: string, unit: string | undefined): Effect | undefined {
  const value = parseNumber(count);
  if (value === undefined) return undefined;
  return unit === "年" ? { kind: "for", years: value } : { kind: "for", months: value };
}
