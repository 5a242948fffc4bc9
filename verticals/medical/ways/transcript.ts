import { lengthOf } from "../../shared/pack.ts";
import type { Piece, Way } from "../../shared/first-way.ts";
import { piecesOf } from "../../shared/pieces-of.ts";

const FEWEST = 6;

/** 医生：, 患者：, [00:12] 家属：, 说话人1：. */
const TURN =
  /^[ \t　]*(?:[[(（【]?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?[ \t　]*)?(医生|医师|大夫|护士|药师|患者|病人|患儿|家属|母亲|父亲|陪同|医|患|说话人[ ]?\d|Doctor|Physician|Nurse|Patient|Family|Dr|Pt)[ ]?\d?[ \t　]*[：:]/i;
const ASKS = /^(?:医生|医师|大夫|护士|药师|医|doctor|physician|nurse|dr)$/i;

/**
 * 问诊转写: turns of speakers, several exchanges a passage. A passage begins with a turn of the asker, so that no answer
 * stands without its question; what stands before the first turn and after the last is apart.
 */
export const transcript: Way = {
  name: "transcript",
  title: { zh: "按问诊对话", en: "turns of a conversation" },
  divide(text, target) {
    const lines = text.split(/(?<=\n)/);
    const speakers = lines.map((line) => TURN.exec(line)?.[1]);
    const turns = speakers.filter((speaker) => speaker !== undefined).length;
    const written = lines.filter((line) => line.trim() !== "").length;
    if (turns < FEWEST) return { reason: { zh: `只有${turns}句对话`, en: `${turns} turns only` } };
    if (turns * 2 < written)
      return {
        reason: { zh: `${written}行中只有${turns}句对话`, en: `${turns} of ${written} lines are turns` },
      };
    return pieces(lines, speakers, target);
  },
};

function pieces(lines: readonly string[], speakers: readonly (string | undefined)[], target: number): Piece[] {
  const first = speakers.findIndex((speaker) => speaker !== undefined);
  const end = endOfTalk(lines, speakers);
  const found: { lines: string[]; from: number; to: number }[] = [];
  let count = 0;
  for (const [at, line] of lines.entries()) {
    if (at < first || at >= end) continue;
    const speaker = speakers[at];
    const last = found.at(-1);
    const isFull = lengthOf(`${last?.lines.join("") ?? ""}${line}`) > target / 2;
    if (last === undefined || (speaker !== undefined && ASKS.test(speaker) && isFull)) {
      found.push({ lines: [line], from: count + 1, to: count + 1 });
    } else {
      last.lines.push(line);
      if (speaker !== undefined) last.to = count + 1;
    }
    if (speaker !== undefined) count += 1;
  }
  return [
    ...(first > 0 ? piecesOf(lines.slice(0, first).join(""), { path: [] }, target) : []),
    ...found.flatMap((part) => piecesOf(part.lines.join(""), { path: [`第${part.from}～${part.to}句`] }, target)),
    ...(end < lines.length ? piecesOf(lines.slice(end).join(""), { path: ["转写说明"] }, target) : []),
  ];
}

/** The line after the talk: what follows the last turn and a blank line is a note. */
function endOfTalk(lines: readonly string[], speakers: readonly (string | undefined)[]): number {
  const last = speakers.findLastIndex((speaker) => speaker !== undefined);
  const blank = lines.findIndex((line, at) => at > last && line.trim() === "");
  return blank < 0 ? lines.length : blank;
}
