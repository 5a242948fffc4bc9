import type { Speaker, Utterance } from "./utterance.ts";

/** A turn as a recogniser or a chat gives it. */
export interface Turn {
  readonly speaker: string;
  readonly text: string;
}

/** 医生：, [00:12] 家属：, D:, [doctor] … at the head of a line. */
const MARK =
  /^[ \t　]*(?:[[(（【]?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?[ \t　]*)?(?:\[(?<bracketed>[a-z_]{2,16})\]|(?<named>医生|医师|大夫|护士|患者|病人|患儿|家属|家长|母亲|父亲|妈妈|爸爸|陪同|医|患|说话人 ?\d|Doctor|Physician|Nurse|Patient|Family|Guest_\w+|Dr|Pt|D|P) ?\d?[ \t　]*[：:])[ \t　]*/i;

const DOCTOR = /^(?:医|大夫|doctor|physician|dr$|d$|guest_clinician)/i;
const PATIENT = /^(?:患|病人|patient$|pt$|p$)/i;
const FAMILY = /^(?:家|母|父|妈|爸|陪|family|guest_family|patient_guest|guest)/i;

/** The turns of a consultation: as given, or of a text whose lines begin with who speaks. No word is left out. */
export function readUtterances(given: string | readonly Turn[]): readonly Utterance[] {
  const turns = typeof given === "string" ? turnsOf(given) : given;
  const isMarked = turns.some(({ speaker }) => speaker !== "");
  return turns.map(({ speaker, text }, index) => ({
    index,
    speaker: speaker === "" && isMarked ? "note" : speakerNamed(speaker),
    text,
  }));
}

function speakerNamed(name: string): Speaker {
  const word = name.trim();
  if (DOCTOR.test(word)) return "doctor";
  if (FAMILY.test(word)) return "family";
  return PATIENT.test(word) ? "patient" : "other";
}

/** A line without a mark goes on with the turn before it; what stands apart from all turns is nobody's. */
function turnsOf(text: string): readonly Turn[] {
  const turns: { speaker: string; text: string }[] = [];
  let isOpen = false;
  for (const line of text.split(/\r?\n/)) {
    const mark = MARK.exec(line);
    const said = mark === null ? line.trim() : line.slice(mark[0].length).trimEnd();
    if (mark !== null) turns.push({ speaker: mark.groups?.["bracketed"] ?? mark.groups?.["named"] ?? "", text: said });
    else if (said === "") isOpen = false;
    else if (isOpen) turns[turns.length - 1] = joined(turns.at(-1), said);
    else turns.push({ speaker: "", text: said });
    if (said !== "" || mark !== null) isOpen = true;
  }
  return turns;
}

function joined(turn: Turn | undefined, line: string): Turn {
  return { speaker: turn?.speaker ?? "", text: `${turn?.text ?? ""}\n${line}` };
}
