import type { Finding } from "@guildhall/core";
import type { CheckInput } from "./check-input.ts";
import { fault, truthful } from "./fault.ts";

/** Sentences shorter than this are alike in every record: 神志清楚. */
const SHORTEST = 12;
/** So much of an entry, and so many characters, word for word from another day. */
const SHARE = 0.6;
const FEWEST = 60;

/** Words of an earlier day that stand here again, character for character, vital signs and all. */
export function copiedFaults(text: string, earlier: CheckInput["earlier"] = []): readonly Finding[] {
  const own = sentencesOf(text);
  const total = own.reduce((sum, sentence) => sum + sentence.length, 0);
  return earlier.flatMap(({ date, text: before }) => {
    const held = new Set(sentencesOf(before));
    const same = own.filter((sentence) => held.has(sentence));
    const copied = same.reduce((sum, sentence) => sum + sentence.length, 0);
    const isMeasured = same.some((sentence) => /T\s*\d|体温|BP|血压/.test(sentence));
    if (!isMeasured && (copied < FEWEST || copied / Math.max(1, total) < SHARE)) return [];
    return [
      fault(
        "copied",
        "warning",
        `与${date}的记录逐字相同（${copied}字）`,
        `Word for word the entry of ${date} (${copied} characters)`,
        truthful,
        { words: same[0] ?? "" },
      ),
    ];
  });
}

function sentencesOf(text: string): readonly string[] {
  return text
    .split(/[。；;\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST);
}
