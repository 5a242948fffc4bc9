import { clausesOf } from "./clauses.ts";
import { speakerOf } from "./speaker-names.ts";

/** What is said by who examines, orders and advises, beside questions. */
const OF_A_DOCTOR =
  /考虑|建议|[先再]?(?:查|拍|做|抽)[个一]|开(?:点|个|些)?药|[一1]天[一二三四\d]次|复[查诊]|张(?:开)?嘴|躺下|我(?:来)?(?:看|听|按|摸|量)|\b(?:let me (?:look|listen|take|examine)|i'd like (?:to|you)|follow.?up|prescri|milligrams?|come back (?:if|in))/i;

/** Turns a name must have before it can be told by them. */
const FEWEST = 2;
/** The share of turns of one who leads a talk, and how much more often than anybody else. */
const LEADS = 0.5;
const AHEAD = 2;

/**
 * The doctor of a talk that names none (说话人1, speaker_0): who asks, examines and orders in at least half of his turns, and
 * twice as often as anybody else. Undefined where nobody stands out: better nobody's words than the wrong one's.
 */
export function doctorAmong(turns: readonly { readonly speaker: string; readonly text: string }[]): string | undefined {
  const names = [...new Set(turns.map(({ speaker }) => speaker))];
  const shares = names.map((name) => {
    const own = turns.filter(({ speaker }) => speaker === name);
    return { name, turns: own.length, share: own.filter(({ text }) => leads(text)).length / own.length };
  });
  const [first, second] = shares.toSorted((a, b) => b.share - a.share);
  if (first === undefined || second === undefined || first.turns < FEWEST) return undefined;
  // who is named a patient or of the family is none, however much he asks
  if (/^(?:patient|family)$/.test(speakerOf(first.name))) return undefined;
  return first.share >= LEADS && first.share >= AHEAD * second.share ? first.name : undefined;
}

function leads(text: string): boolean {
  const clauses = clausesOf({ index: 0, speaker: "other", text });
  return OF_A_DOCTOR.test(text) || clauses.some(({ isQuestion }) => isQuestion);
}
