import { MARKED, speakersIn } from "../dialogue/speaker-names.ts";

/** What one speaker said, as the draft takes it. */
export interface Turn {
  readonly speaker: string;
  readonly text: string;
}

/** The turns of a pasted text: a line that begins with a name and a colon is a new speaker, any other goes on. */
export function turnsIn(text: string): readonly Turn[] {
  const turns: Turn[] = [];
  const lines = text.split(/\r?\n/);
  const isName = speakersIn(lines);
  for (const line of lines) {
    if (line.trim() === "") continue;
    const { speaker, said } = MARKED.exec(line)?.groups ?? {};
    const last = turns.at(-1);
    if (speaker !== undefined && isName(speaker)) turns.push({ speaker, text: said ?? "" });
    else if (last) turns[turns.length - 1] = { ...last, text: `${last.text}\n${line.trim()}` };
    else turns.push({ speaker: "", text: line.trim() });
  }
  return turns;
}

/** Turns as text that can be read, changed and pasted again. */
export function turnsText(turns: readonly Turn[]): string {
  return turns.map(({ speaker, text }) => (speaker === "" ? text : `${speaker}：${text}`)).join("\n");
}
