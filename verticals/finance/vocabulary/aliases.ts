import { measures } from "./measures.ts";

/** Short names of listed companies that point to one and stand in no other word (工行 is in 加工行业); a 证券简称 needs no entry. */
const companies: Readonly<Record<string, string>> = {
  招行: "招商银行",
  邮储: "邮储银行",
  茅台: "贵州茅台",
  宁王: "宁德时代",
  中石油: "中国石油",
  中石化: "中国石化",
  中海油: "中国海油",
};

/** English short names and former names that stand for one listed company. */
const abroad: Readonly<Record<string, string>> = {
  JPM: "JPMorgan",
  "JP Morgan": "JPMorgan",
  "J.P. Morgan": "JPMorgan",
  AMEX: "American Express",
  Amex: "American Express",
  AmEx: "American Express",
  BofA: "Bank of America",
  "J&J": "Johnson & Johnson",
  JNJ: "Johnson & Johnson",
  MSFT: "Microsoft",
  AMZN: "Amazon",
  GOOGL: "Alphabet",
  Google: "Alphabet",
  Facebook: "Meta Platforms",
  TSLA: "Tesla",
  Coke: "Coca-Cola",
  Pepsi: "PepsiCo",
  "P&G": "Procter & Gamble",
  UHG: "UnitedHealth Group",
  BRK: "Berkshire Hathaway",
};

/** Words for measures that are safe to put in place of one another: one of two or more characters, with one meaning. */
const ofMeasures = Object.fromEntries(
  measures.flatMap(({ name, said = [] }) =>
    said
      .filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !name.includes(word) && /[入利润资产流用]$/u.test(word))
      .map((word) => [word, name]),
  ),
);

/** Names people use → names in the documents: 归母净利润 → 归属于上市公司股东的净利润, 招行 → 招商银行. */
export const aliases: Readonly<Record<string, string>> = { ...companies, ...abroad, ...ofMeasures };
