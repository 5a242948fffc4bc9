import { doctorAmong } from "./guess-doctor.ts";
import { MARKED, speakerOf, speakersIn } from "./speaker-names.ts";
import type { Utterance } from "./utterance.ts";

/** A turn as a recogniser or a chat gives it. */
export interface Turn {
  readonly speaker: string;
  readonly text: string;
}

/** [doctor] at the head of a line. */
const BRACKETED = /^[ \t　]*\[(?<speaker>[a-z_]{2,16})\][ \t　]*(?<said>.*)$/i;

/** The turns of a consultation: as given, or of a text whose lines begin with who speaks. No word is left out. */
export function readUtterances(given: string | readonly Turn[]): readonly Utterance[] {
  const turns = typeof given === "string" ? turnsOf(given) : given;
  const isMarked = turns.some(({ speaker }) => speaker !== "");
  const hasDoctor = turns.some(({ speaker }) => speakerOf(speaker) === "doctor");
  const guessed = hasDoctor ? undefined : doctorAmong(turns.filter(({ speaker }) => speaker !== ""));
  return turns.map(({ speaker, text }, index): Utterance => {
    if (speaker === "" && isMarked) return { index, speaker: "note", text };
    if (speaker === guessed) return { index, speaker: "doctor", text, guessedFrom: speaker };
    return { index, speaker: speakerOf(speaker), text };
  });
}

/** A line without a mark goes on with the turn before it; what stands apart from all turns is nobody's. */
function turnsOf(text: string): readonly Turn[] {
  const turns: { speaker: string; text: string }[] = [];
  let isOpen = false;
  const lines = text.split(/\r?\n/);
  const isName = speakersIn(lines);
  for (const line of lines) {
    const bracketed = BRACKETED.exec(line)?.groups;
    const { speaker = "", said } = bracketed ?? MARKED.exec(line)?.groups ?? {};
    const isMarked = said !== undefined && (bracketed !== undefined || isName(speaker));
    const words = isMarked ? said.trimEnd() : line.trim();
    if (isMarked) turns.push({ speaker, text: words });
    else if (words === "") isOpen = false;
    else if (isOpen) turns[turns.length - 1] = joined(turns.at(-1), words);
    else turns.push({ speaker: "", text: words });
    if (words !== "" || isMarked) isOpen = true;
  }
  return turns;
}

function joined(turn: Turn | undefined, line: string): Turn {
  return { speaker: turn?.speaker ?? "", text: `${turn?.text ?? ""}\n${line}` };
}
