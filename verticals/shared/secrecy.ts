/** 绝密 | 机密 | 秘密, the levels of state secrets (保守国家秘密法 第十四条). */
export type SecrecyLevel = "绝密" | "机密" | "秘密";

const FIRST_LINES = 6;

/**
 * 密级★保密期限 as GB/T 9704-2012 sets it at the head of the first page, or before a paragraph: alone on its line or
 * followed by a space. ☆ and a mark with a term but no star count as well. 「绝密★启用前」 of an examination paper is none.
 */
const TERM = "(?:\\d{1,2}\\s*(?:年|个月)|[一二三四五六七八九十]{1,3}年|长期|\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?)";
const HEAD = new RegExp(
  `^(?:密级\\s*[:：]\\s*)?(绝密|机密|秘密)(?:\\s*[★☆]\\s*(?!启用前)(?:${TERM})?|\\s+${TERM})(?=$|\\s)`,
  "u",
);
const PARAGRAPH = new RegExp(`^(绝密|机密|秘密)\\s*[★☆]\\s*(?!启用前)(?:${TERM})?(?=$|\\s)`, "u");

/**
 * The level of the state-secret mark that a text carries, judged by position: within its first lines, or at the head of
 * a paragraph. The same words inside a sentence (标注"秘密★10年"字样) and 商业秘密 are no marks.
 */
export function secrecyMarkIn(text: string): SecrecyLevel | undefined {
  let seen = 0;
  for (const line of text.split("\n")) {
    const words = line.trim();
    if (words === "") continue;
    seen += 1;
    const mark = (seen <= FIRST_LINES ? HEAD : PARAGRAPH).exec(words) ?? undefined;
    if (mark) return mark[1] as SecrecyLevel;
  }
  return undefined;
}
