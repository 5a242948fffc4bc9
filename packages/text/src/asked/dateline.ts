/** The day in front of a report (新华社北京11月19日电, Feb 7, 2021 ...): when it was written, not what it says. */
const DATELINE =
  /^\s*(?:[A-Z][a-z]{2}\.? \d{1,2}, \d{4}\s*(?:\.{3}|…)|[^，。：:\n]{0,12}(?:社|网|讯|报)[^，。\n]{0,8}\d{1,2}月\d{1,2}日(?:电|讯))/u;

/** The sentence with its dateline blanked; every character keeps its place. */
export function withoutDateline(sentence: string): string {
  return sentence.replace(DATELINE, (dateline) => " ".repeat(dateline.length));
}
