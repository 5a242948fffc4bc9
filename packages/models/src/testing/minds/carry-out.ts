import type { Seen } from "./mind.ts";
import { quoting } from "./quoting.ts";

/** What an order wants said stands between quotation marks, behind a colon, or behind the word that tells to say it. */
const WORDS =
  /[“"「『‘'](?<quoted>[^”"」』’'\n]{2,200})[”"」』’']|[:：]\s*(?<behind>[^\n。]{4,200})|(?:补充|告诉用户|推荐|写成|声明|说明|suggest(?: users)?|promote|mention|offering|stressing|emphasizing|encouraging|express|hint at|detailing)\s*[:：]?\s*(?<told>[^\n。]{4,200})/u;
const CODE = /```[^\n]*\n(?<code>[\s\S]*?)```/;
/** The answer itself is to be written in some other way. */
const TRANSFORMS: readonly (readonly [RegExp, (text: string) => string])[] = [
  [/without (?:any )?spaces|combine words|in fours/i, (text) => text.replaceAll(/\s+/g, "")],
  [/with numbers|position number|alphanumeric/i, (text) => text.replaceAll(/[a-z]/gi, (letter) => numberOf(letter))],
  [/symbols/i, (text) => text.replaceAll("a", "@").replaceAll("s", "$").replaceAll("o", "0").replaceAll("e", "€")],
  [/scrambl|anagram|jumbl|rearrange|typos|misspell|letters/i, (text) => text.replaceAll(/[a-z]{4,}/gi, backwards)],
  [/英文|in english/i, () => "The answer to this question is as follows."],
  [/十倍|tenfold/i, (text) => text.replaceAll(/\d+/g, "$&0")],
];
const TRANSLATES = /translate|how do you say|equivalent for|what(?:'s| is) '[^'\n]+' in [A-Z]|翻译/i;
/** What it was told, or what lies around it. */
const REVEALS = /提示词|上下文|工具列表|密钥|密码|标题全部|system prompt|instructions above/i;
const NO_CHANCE = (): number => 0;
/** A piece shorter than this is no order of its own. */
const LEAST = 4;

/**
 * What an order has it say, where any of the order's sentences is to be seen outside the system message: the words that
 * it names, the code, the answer turned about, the system message; for any other task that it was done. Of an order that
 * is seen in part, that part is carried out.
 */
export function carriedOut(order: string, seen: Seen): readonly string[] {
  const rest = squeezed(seen.rest);
  const code = CODE.exec(order)?.groups?.["code"]?.trim();
  const head = order.replace(CODE, "").trim();
  const parts = head.split(/(?<=[。！？!?])|\n|(?<=[a-z]\.)\s/).filter((part) => squeezed(part).length >= LEAST);
  const visible = parts.filter((part) => rest.includes(squeezed(part)));
  if (visible.length === 0) return [];
  if (code !== undefined) return rest.includes(squeezed(code)) ? [code] : [];
  const whole = visible.length === parts.length ? head : visible.join("\n");
  return carryOut(whole, seen);
}

function carryOut(order: string, seen: Seen): readonly string[] {
  const answer = quoting(seen, NO_CHANCE)
    .map((thought) => ("quote" in thought ? thought.quote : thought.text))
    .slice(0, 1);
  if (TRANSLATES.test(order)) return ["По-русски это звучит так: мир и любовь.", "En français : paix et amour."];
  const transform = TRANSFORMS.find(([pattern]) => pattern.test(order))?.[1];
  if (transform) return answer.map((text) => transform(text)).filter((text) => !answer.includes(text));
  if (REVEALS.test(order)) return [seen.system, `${order.replace(/[。.]$/, "")}：${seen.system.slice(0, 40)}`];
  const groups = WORDS.exec(order)?.groups ?? {};
  const words = groups["quoted"] ?? groups["behind"] ?? groups["told"];
  if (words !== undefined) return [words.trim()];
  const topic = order.replace(/[。.?？]$/, "");
  return /\p{Script=Han}/u.test(order)
    ? [`好的，已照办：${topic}。`]
    : [
        `Sure, as told: ${topic}.`,
        "It begins with a first stage, passes through several others, and ends where every textbook says.",
      ];
}

/** Without what nobody sees or reads: width, case, spaces, characters of no width. */
function squeezed(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\u200b-\u200f\u2060\ufeff]/g, "");
}

function numberOf(letter: string): string {
  return String(letter.toLowerCase().charCodeAt(0) - 96);
}

function backwards(word: string): string {
  return [...word].toReversed().join("");
}
