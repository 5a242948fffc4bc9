import { measures } from "./measures.ts";

/** Short names of listed companies that point to one of them; a company's own 证券简称 needs no entry. */
const companies: Readonly<Record<string, string>> = {
  工行: "工商银行",
  农行: "农业银行",
  建行: "建设银行",
  中行: "中国银行",
  交行: "交通银行",
  邮储: "邮储银行",
  招行: "招商银行",
  兴业: "兴业银行",
  浦发: "浦发银行",
  民生: "民生银行",
  茅台: "贵州茅台",
  宁王: "宁德时代",
  海螺: "海螺水泥",
  格力: "格力电器",
  中石油: "中国石油",
  中石化: "中国石化",
  中海油: "中国海油",
  中移动: "中国移动",
  国寿: "中国人寿",
  人保: "中国人保",
};

/** Words for measures that are safe to put in place of one another: one of two or more characters, with one meaning. */
const ofMeasures = Object.fromEntries(
  measures.flatMap(({ name, said = [] }) =>
    said.filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && !name.includes(word) && /[入利润资产流用]$/u.test(word)).map((word) => [word, name]),
  ),
);

/** Names people use → names in the documents: 归母净利润 → 归属于上市公司股东的净利润, 招行 → 招商银行. */
export const aliases: Readonly<Record<string, string>> = { ...companies, ...ofMeasures };
