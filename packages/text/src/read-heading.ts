import { NUMERAL, parseNumber } from "./numbers.ts";

export type HeadingLevel = "编" | "分编" | "章" | "节" | "条" | "附件";

/** A line read as a heading, in UTF-16 offsets within the line. */
export interface Read {
  readonly level: HeadingLevel;
  readonly number: number;
  readonly suffix?: number;
  readonly label: string;
  readonly title?: string;
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  /** False where only the running number can tell a heading from a mention: 第三条本办法…. */
  readonly certain: boolean;
}

const GAP = "[ \\t　]";
const LABEL = new RegExp(
  `^${GAP}{0,16}(第${GAP}{0,2}([${NUMERAL}]{1,10})${GAP}{0,2}(分编|编|章|节|条)(?:之([一二三四五六七八九十]{1,3}|[0-9]{1,2}(?![0-9])))?)`,
);
const ATTACHMENT = new RegExp(
  `^${GAP}{0,16}((?:附件|附表|附录)${GAP}{0,2}([${NUMERAL}]{0,4}))(?=$|[ \\t　:：.．、《（(]|[^\\s的规所中])`,
);
/**
 * What follows a mention and never a heading: 第三条规定的, 第三条至第五条, 第三条第二款. 第三条中医药… and 第三条与… are left to the
 * running number.
 */
const MENTION = new RegExp(
  `^(?:[至到、,，。；;）)》”"]|规定|所称|所列|所述|的|中(?:规定|所|的|，)|之|(?:和|与|及|或|以及|或者)(?:第|前|者第)|第${GAP}?[${NUMERAL}]{1,4}(?:款|项|目)|第?[（(][${NUMERAL}]{1,3}[)）]${GAP}?项|${GAP}{0,4}(?:第[${NUMERAL}]{1,10}条|规定的|所称的?|所列))`,
);

/** Reads a line as a heading by what is printed in it; an attachment only after the first article. */
export function readHeading(line: string, afterArticles: boolean): Read | undefined {
  return readArticle(line) ?? readContainer(line) ?? (afterArticles ? readAttachment(line) : undefined);
}

/** 第三条　正文, 第三条【定义】正文, 第三条本办法…. */
function readArticle(line: string): Read | undefined {
  const label = readLabel(line);
  if (label === undefined || label.level !== "条") return undefined;
  const rest = line.slice(label.end);
  if (MENTION.test(rest)) return undefined;
  const name = /^[ \t　]{0,4}(?:【([^【】]{1,40})】|[（(]([^（）()]{1,40})[)）](?=[ \t　]|$))/.exec(rest);
  const title = name?.[1] ?? name?.[2];
  const end = label.end + (name?.[0].length ?? 0);
  const gap = /^[ \t　:：]{0,16}/.exec(line.slice(end))?.[0].length ?? 0;
  const certain = name !== null || gap > 0 || end === line.length;
  return { ...label, ...(title === undefined ? {} : { title }), end, bodyStart: end + gap, certain };
}

/** 第一章　总则. */
function readContainer(line: string): Read | undefined {
  const label = readLabel(line);
  if (label === undefined || label.level === "条") return undefined;
  const rest = line.slice(label.end);
  const title = rest.trim();
  if (title.length > 60 || /[。；;：，,]$/.test(title) || MENTION.test(rest)) return undefined;
  return {
    ...label,
    ...(title === "" ? {} : { title }),
    end: line.trimEnd().length,
    bodyStart: line.length,
    certain: true,
  };
}

/** 附件2：收费表. */
function readAttachment(line: string): Read | undefined {
  const match = ATTACHMENT.exec(line);
  if (!match || line.length > 80 || /[。；;，,]$/.test(line.trimEnd())) return undefined;
  const [whole, label = "", number = ""] = match;
  const title = line
    .slice(whole.length)
    .replace(/^[\s:：.．、]+/, "")
    .trim();
  const start = whole.length - label.length;
  return {
    level: "附件",
    number: parseNumber(number) ?? 0,
    label: label.trim(),
    ...(title === "" ? {} : { title }),
    start,
    end: line.trimEnd().length,
    bodyStart: line.length,
    certain: true,
  };
}

function readLabel(line: string): Omit<Read, "title" | "bodyStart" | "certain"> | undefined {
  const match = LABEL.exec(line);
  if (!match) return undefined;
  const [whole, label = "", written = "", level, suffix] = match;
  const number = parseNumber(written);
  const suffixNumber = suffix === undefined ? undefined : parseNumber(suffix);
  if (number === undefined) return undefined;
  return {
    level: level as HeadingLevel,
    number,
    ...(suffixNumber === undefined ? {} : { suffix: suffixNumber }),
    label,
    start: whole.length - label.length,
    end: whole.length,
  };
}
