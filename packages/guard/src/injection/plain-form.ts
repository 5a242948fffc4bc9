import { foldForSearch } from "@guildhall/text";

/** Letters of other scripts that look like Latin ones (Unicode TR39, confusables, the frequent ones). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ѕ: "s",
  ј: "j",
  ԁ: "d",
  һ: "h",
  ո: "n",
  ɡ: "g",
  ν: "v",
  ο: "o",
  α: "a",
  ε: "e",
  ι: "i",
  κ: "k",
  ρ: "p",
  τ: "t",
  υ: "u",
  χ: "x",
};
const LOOKALIKE = new RegExp(`[${Object.keys(LOOKALIKES).join("")}]`, "g");
/** Characters of the tags block carry ASCII that nobody sees. */
const TAGGED = /[\u{e0020}-\u{e007e}]+/gu;
const ENCODED = /(?:[A-Za-z\d+/]{4}){4,400}(?:[A-Za-z\d+/]{2,3}={1,2})?={0,2}/g;
const PERCENT = /(?:%[\dA-Fa-f]{2}){4,}/g;
const ESCAPED = /(?:\\u[\dA-Fa-f]{4}){3,}/g;

/** A text as a reader would understand it: narrow, lower case, nothing invisible, look-alikes as what they look like, and what is encoded decoded behind it. */
export function plainForm(text: string): string {
  const hidden = [...text.matchAll(TAGGED)].map(([run]) =>
    Array.from(run, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xe0000)).join(""),
  );
  const decoded = [
    ...matches(text, ENCODED, fromBase64),
    ...matches(text, PERCENT, fromPercent),
    ...matches(text, ESCAPED, fromEscapes),
  ];
  const folded = foldForSearch([text, ...hidden, ...decoded].join("\n")).text;
  return folded.replaceAll(LOOKALIKE, (character) => LOOKALIKES[character] ?? character);
}

function matches(text: string, form: RegExp, decode: (match: string) => string | undefined): readonly string[] {
  return [...text.matchAll(form)].flatMap(([match]) => decode(match) ?? []);
}

/** Only what decodes to readable text of its own. */
function fromBase64(match: string): string | undefined {
  const decoded = Buffer.from(match, "base64").toString("utf8");
  return isReadable(decoded) ? decoded : undefined;
}

function fromPercent(match: string): string | undefined {
  const decoded = Buffer.from(match.replaceAll("%", ""), "hex").toString("utf8");
  return isReadable(decoded) ? decoded : undefined;
}

function fromEscapes(match: string): string {
  return match.replaceAll(/\\u([\dA-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function isReadable(text: string): boolean {
  return (
    text.length >= 4 &&
    /^[\p{L}\p{N}\p{P}\p{Zs}\n]+$/u.test(text) &&
    (/\p{Script=Han}{2}/u.test(text) || /[A-Za-z]{3,} [A-Za-z]{2,}/.test(text))
  );
}
