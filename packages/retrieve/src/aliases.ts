/**
 * The text with every alias replaced by the name it stands for: 消法第五十五条 → 消费者权益保护法第五十五条. The longest
 * alias at a place wins. An alias that already begins its full name (民法 in 民法典) is left alone, as is one inside a longer
 * Latin word.
 */
export function withAliasesResolved(text: string, aliases: Readonly<Record<string, string>>): string {
  const longestFirst = Object.entries(aliases)
    .filter(([alias]) => text.includes(alias))
    .toSorted(([a], [b]) => b.length - a.length);
  if (longestFirst.length === 0) return text;
  const resolved: string[] = [];
  let position = 0;
  while (position < text.length) {
    const found = longestFirst.find(
      ([alias, name]) =>
        text.startsWith(alias, position) &&
        isWholeWord(text, position, position + alias.length) &&
        !isPartOf(name, alias, text, position),
    );
    resolved.push(found ? found[1] : text.charAt(position));
    position += found ? found[0].length : 1;
  }
  return resolved.join("");
}

/** True when the full name itself stands around the alias. */
function isPartOf(name: string, alias: string, text: string, position: number): boolean {
  for (let offset = name.indexOf(alias); offset >= 0; offset = name.indexOf(alias, offset + 1)) {
    if (text.startsWith(name, position - offset)) return true;
  }
  return false;
}

const LATIN = /[A-Za-z0-9]/;

/** False where Latin letters or digits go on before the start or behind the end: Coke in Cokes. Han text has no blanks. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  const goesOnAt = (at: number): boolean => LATIN.test(text[at - 1] ?? "") && LATIN.test(text[at] ?? "");
  return !goesOnAt(start) && !goesOnAt(end);
}
