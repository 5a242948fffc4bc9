/** What one speaker said, as the draft takes it. */
export interface Turn {
  readonly speaker: string;
  readonly text: string;
}

const MARK =
  /^\s*(?:[[(（【]?\d{1,2}:\d{2}(?::\d{2})?[\])）】]?\s*)?(?<speaker>[\p{L}\d_. ]{1,16}?)\s*[：:]\s*(?<said>.*)$/u;

/** The turns of a pasted text: a line that begins with a name and a colon is a new speaker, any other goes on. */
export function turnsIn(text: string): readonly Turn[] {
  const turns: Turn[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const { speaker, said } = MARK.exec(line)?.groups ?? {};
    const last = turns.at(-1);
    if (speaker !== undefined && isSpeaker(speaker)) turns.push({ speaker, text: said ?? "" });
    else if (last) turns[turns.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    else turns.push({ speaker: "", text: line.trim() });
  }
  return turns;
}

const SPEAKER =
  /^(?:医生|医师|大夫|护士|患者|病人|患儿|家属|家长|母亲|父亲|妈妈|爸爸|陪同|医|患|说话人 ?\d+|Doctor|Physician|Nurse|Patient|Family|Dr\.?|Pt|D|P|spk_?\d+|speaker[ _]?\w+)$/i;

/** 「体温：38度」 begins no turn. */
function isSpeaker(name: string): boolean {
  return SPEAKER.test(name.trim());
}

/** Turns as text that can be read, changed and pasted again. */
export function turnsText(turns: readonly Turn[]): string {
  return turns.map(({ speaker, text }) => (speaker === "" ? text : `${speaker}：${text}`)).join("\n");
}
