import { chineseNumber } from "@guildhall/text";
import type { Thing } from "./things.ts";

/** Picks one of several with the random numbers of the run. */
export type Pick = <Item>(items: readonly [Item, ...Item[]]) => Item;

/** A question for the thing in one of the many ways people write it. */
export function spelled(thing: Thing, pick: Pick): string {
  switch (thing.kind) {
    case "article":
      return articleSpelled(thing, pick);
    case "document-number":
      return numberSpelled(thing, pick);
    case "company":
      return companySpelled(thing, pick);
    case "drug":
      return thing.name + pick(["", "怎么用", "的用法用量", "有什么不良反应？", "吃了有副作用吗"]);
  }
}

function articleSpelled({ law, article, suffix }: Extract<Thing, { kind: "article" }>, pick: Pick): string {
  const short = law.replace(/^中华人民共和国(?=.{2})/, "");
  const isNumber = law.endsWith("号");
  const name = isNumber ? law : pick([`《${law}》`, `《${short}》`, law, short]);
  const number = pick([chineseNumber(article), String(article), wide(String(article)), ` ${article} `]);
  const after = suffix === undefined ? "" : `之${pick([chineseNumber(suffix), String(suffix)])}`;
  const [before, behind] = pick([
    ["", ""],
    ["", "是怎么规定的？"],
    ["请问", "说了什么"],
    ["根据", "，应当怎么办？"],
    ["", "的内容"],
  ]);
  return `${before}${name}${pick(["", "", "的"])}第${number}条${after}${behind}`;
}

function numberSpelled({ issuer, year, number }: Extract<Thing, { kind: "document-number" }>, pick: Pick): string {
  const [before, behind] = pick([
    ["", ""],
    ["", "是什么文件？"],
    ["请问", "讲了什么"],
    ["查询", ""],
    ["根据", "怎么办理"],
  ]);
  const digits = pick([String(number), wide(String(number))]);
  if (year === undefined) return `${before}${issuer}第${pick([digits, chineseNumber(number)])}号${behind}`;
  const [open, close] = pick([
    ["〔", "〕"],
    ["[", "]"],
    ["［", "］"],
    ["(", ")"],
    ["（", "）"],
    ["【", "】"],
    ["﹝", "﹞"],
    ["〖", "〗"],
    [" 〔 ", " 〕 "],
  ]);
  return `${before}${issuer}${open}${pick([year, wide(year)])}${close}${pick(["", "第"])}${digits}号${behind}`;
}

function companySpelled({ names, report, measure }: Extract<Thing, { kind: "company" }>, pick: Pick): string {
  const [first = "", ...others] = names;
  const written = pick([first, ...others]);
  const name = /\d$/.test(written) ? `${written} ` : written;
  const period = report.replace(/^(20\d{2})年年度报告$/, (_, year: string) =>
    pick([`${year}年`, `${year}年度`, `${year}年年报`]),
  );
  return pick([
    `${name}${period}${measure}是多少？`,
    `${name}在${period}的${measure}是多少元？`,
    `${period}${name}的${measure}`,
  ]);
}

/** Full-width digits: １２. */
function wide(digits: string): string {
  return digits.replaceAll(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
}
