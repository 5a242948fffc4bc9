import { labelOf, wordsBefore } from "../labels.ts";
import type { Found, PersonalType } from "../personal-data.ts";
import { isDate, isIdentityNumber, passesLuhn } from "./checksums.ts";
import { type DigitRun, digitRuns } from "./digit-runs.ts";

/** Identity numbers, cards and telephones, by their checksum, their form or the label before them; spaced or not. */
export function numbered(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const runs of digitRuns(text)) {
    const start = runs[0]?.start ?? 0;
    if (/[\d_@]/.test(text[start - 1] ?? "")) continue;
    const label = labelBefore(wordsBefore(text, start));
    const best = runs.flatMap((run) => classified(run, label, text) ?? []).toSorted((a, b) => b.weight - a.weight)[0];
    if (best) found.push(best);
  }
  return found;
}

type Label = "identity" | "card" | "telephone" | "public" | undefined;

function labelBefore(before: string): Label {
  if (!/[\p{L}#]/u.test(before)) return undefined;
  if (PUBLIC_LINE.test(before)) return "public";
  if (PHONE_LABEL.test(before)) return "telephone";
  return ID_LABEL.test(before) ? "identity" : CARD_LABEL.test(before) ? "card" : undefined;
}

/** 咨询热线, 监督电话, 值班电话 of an office are public. */
const PUBLIC_LINE = /(?:咨询|服务|监督|举报|投诉|值班|办公|客服|急救|报警)(?:热线|电话)/;

function classified(run: DigitRun, label: Label, text: string): Found | undefined {
  const [previous, next] = [text[run.start - 1] ?? "", text[run.end] ?? ""];
  if (/[\d_@]/.test(next) || /^\.\d/.test(text.slice(run.end, run.end + 2))) return undefined;
  const joinsWord = /[A-Za-z]/.test(previous) || /[A-Za-z]/.test(next);
  return telephone(run, label, previous) ?? (joinsWord ? undefined : (identity(run, label) ?? card(run, label)));
}

const ID_LABEL = labelOf(/身份证(?:件)?|身份号|证件|ID card|identity(?: card)?|公民身份/i);

function identity({ digits, start, end, groups }: DigitRun, label: Label): Found | undefined {
  const found = (weight: Found["weight"]): Found => ({ type: "CN_ID_CARD", start, end, weight });
  if (isIdentityNumber(digits)) return groups.length < 7 || isOneByOne(groups) ? found(3) : undefined;
  if (label !== "identity") return undefined;
  if (/^\d{17}[\dXx]$/.test(digits)) return found(2);
  return digits.length === 15 && isDate(`19${digits.slice(6, 12)}`) ? found(2) : undefined;
}

const CARD_LABEL = labelOf(
  /银行卡|信用卡|储蓄卡|借记卡|卡号|账号|帐号|账户|户口|(?:credit|debit|bank)?\s?card(?: (?:no|number))?|account(?: (?:no|number))?|card ending/i,
);

/** Issuers of cards: 62 is UnionPay; 4 Visa, 5 and 2 Mastercard, 3 American Express, JCB and Diners, 6 Discover and Maestro. */
function card({ digits, start, end, groups }: DigitRun, label: Label): Found | undefined {
  if (!/^\d{12,19}$/.test(digits) || !isWrittenAsCard(groups)) return undefined;
  const found = (weight: Found["weight"]): Found => ({ type: "BANK_CARD", start, end, weight });
  if (label === "card") return found(2);
  const hasIssuer = digits.length >= 13 ? /^[2-6]/.test(digits) : /^(?:5018|5020|5038|58|63|67)/.test(digits);
  if (!passesLuhn(digits) || !hasIssuer) return undefined;
  if (isOneByOne(groups) || groups.length === 1)
    return digits.startsWith("2") && isDate(digits.slice(0, 8)) ? undefined : found(digits.startsWith("62") ? 3 : 2);
  return found(2);
}

/** In one piece, digit by digit, or in groups of three to seven with a shorter one only at the end. */
function isWrittenAsCard(groups: readonly number[]): boolean {
  return (
    groups.length === 1 ||
    isOneByOne(groups) ||
    (groups.length <= 6 && groups.slice(0, -1).every((length) => length >= 3 && length <= 7))
  );
}

function isOneByOne(groups: readonly number[]): boolean {
  return groups.length > 8 && groups.every((length) => length === 1);
}

const PHONE_LABEL = labelOf(
  /电话|手机|联系方式|座机|固话|热线|传真|致电|拨打|来电|(?:cell|mobile|office|home|work|tele)?phone|\btel|\bfax|\bcall|\bmobile|\bcell|contact/i,
);

/** Mobile numbers of mainland China, numbers with an area code, and whatever a label calls a telephone. */
function telephone(run: DigitRun, label: Label, previous: string): Found | undefined {
  const { start, end, groups } = run;
  const digits = run.digits.replace(/^(?:0086|86)(?=1[3-9]\d{9}$)/, "");
  const found = (weight: Found["weight"], type: PersonalType = "PHONE"): Found => ({
    type,
    start: previous === "+" ? start - 1 : start,
    end,
    weight,
  });
  const labelled = label === "telephone";
  if (/^1[3-9]\d{9}$/.test(digits))
    return isWrittenAsMobile(groups)
      ? /[A-Za-z]/.test(previous) && !labelled
        ? undefined
        : found(3)
      : labelled
        ? found(2)
        : undefined;
  if (/[A-Za-z]/.test(previous) && !labelled) return undefined;
  if (
    /^0\d{2,3}$/.test(digits.slice(0, groups[0])) &&
    groups.length === 2 &&
    /^[2-9]\d{6,7}$/.test(digits.slice(groups[0]))
  )
    return label === "public" ? undefined : found(2);
  if (!labelled) return undefined;
  return /^\d{7,13}$/.test(digits) && !/^[48]00/.test(digits) && !/^(?:19|20)\d{6}$/.test(digits)
    ? found(2)
    : undefined;
}

function isWrittenAsMobile(groups: readonly number[]): boolean {
  return groups.length <= 4 || isOneByOne(groups);
}
