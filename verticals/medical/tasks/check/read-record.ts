import type { RecordSection, RecordType } from "../../records/record-type.ts";

/** A section of a record as it was written. */
export interface WrittenSection {
  readonly id: string;
  readonly head: string;
  readonly text: string;
}

/** 主诉：…, 一、现病史, 【既往史】, ## 家族史 at the head of a line. */
const HEAD =
  /^[ \t　#]*(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、][ ]?)?[【[]?([\p{Script=Han}（）、]{2,16})[】\]]?[ \t　]*(?:[：:][ \t　]*(.*)|)$/u;

/** Cuts a record at the heads of its kind of record; words before the first head belong to no section. */
export function readRecord(text: string, type: RecordType): readonly WrittenSection[] {
  const idByHead = new Map<string, string>();
  for (const section of type.sections.toReversed()) {
    for (const name of namesOf(section)) idByHead.set(name, section.id);
  }
  for (const { id, name } of type.sections) idByHead.set(name.zh, id);
  const found: { id: string; head: string; text: string }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const match = HEAD.exec(line);
    const id = match?.[1] === undefined ? undefined : idByHead.get(match[1]);
    const last = found.at(-1);
    if (match?.[1] !== undefined && id !== undefined) found.push({ id, head: match[1], text: match[2] ?? "" });
    else if (last !== undefined) last.text = last.text === "" ? line : `${last.text}\n${line}`;
  }
  return found.map((section) => ({ ...section, text: section.text.trim() }));
}

function namesOf({ name, alsoNamed = [] }: RecordSection): readonly string[] {
  return [...alsoNamed, name.zh];
}
