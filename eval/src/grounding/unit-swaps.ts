import { chineseNumber } from "@guildhall/text";
import type { GroundingRow } from "./grounding-row.ts";

/** A sentence of a source, what says the same in other units, and what says something else by a swapped unit or word. */
interface Template {
  readonly source: (amount: number, name: string) => string;
  readonly same: (amount: number, name: string) => string;
  readonly swapped: (amount: number, name: string) => string;
}

const COMPANIES = [
  "衡川重工",
  "澜屿科技",
  "沐野食品",
  "拓岚能源",
  "青衍生物",
  "汀洲银行",
  "砚北传媒",
  "禾堰农业",
  "鹿鸣物流",
  "云栈软件",
];
const DRUGS = [
  "安立平片",
  "舒络宁胶囊",
  "咳愈清口服液",
  "复方菊仁颗粒",
  "利肠畅片",
  "美托克林片",
  "替诺芬缓释片",
  "康尔维注射液",
  "益肾通丸",
  "赛洛平片",
];
const FIRMS = [
  "Harrow Vale Foods",
  "Northmere Energy",
  "Calder & Finch",
  "Osprey Rail",
  "Lindqvist Paper",
  "Tamber Health",
  "Quillon Software",
  "Brackwater Bank",
  "Sable Ridge Mining",
  "Fenwick Textiles",
];

const tidy = (value: number): string => String(Number(value.toPrecision(12)));
const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");

/** Money, rates and growth, as annual reports and product leaflets of companies write them. */
const finance: readonly Template[] = [
  {
    source: (n, who) => `${who}2025年实现营业收入${tidy(n / 10)}亿元，较上年有所变动。`,
    same: (n, who) => `${who}2025年实现营业收入${n * 1000}万元。`,
    swapped: (n, who) => `${who}2025年实现营业收入${tidy(n / 10)}万元。`,
  },
  {
    source: (n, who) => `截至2025年末，${who}货币资金余额为${grouped(n * 10_000)}元。`,
    same: (n, who) => `2025年末，${who}货币资金余额为${n}万元。`,
    swapped: (n, who) => `2025年末，${who}货币资金余额为${n}亿元。`,
  },
  {
    source: (n, who) => `${who}旗下稳享三号产品成立以来年化收益率为${tidy(n / 10)}%。`,
    same: (n, who) => `${who}稳享三号产品成立以来的年化收益率为百分之${chineseDecimal(n / 10)}。`,
    swapped: (n, who) => `${who}稳享三号产品成立以来的累计收益率为${tidy(n / 10)}%。`,
  },
  {
    source: (n, who) => `${who}旗下远航一号产品自成立以来累计收益率${tidy(n / 10)}%，业绩比较基准另行公告。`,
    same: (n, who) => `${who}远航一号产品累计收益率为${n}‰。`,
    swapped: (n, who) => `${who}远航一号产品年化收益率为${tidy(n / 10)}%。`,
  },
  {
    source: (n, who) => `第三季度，${who}营业收入同比增长${tidy(n / 10)}%。`,
    same: (n, who) => `${who}第三季度营业收入同比上升了${tidy(n / 10)}％。`,
    swapped: (n, who) => `${who}第三季度营业收入环比增长${tidy(n / 10)}%。`,
  },
  {
    source: (n, who) => `${who}拟每股派发现金红利${tidy(n / 100)}元（含税）。`,
    same: (n, who) => `${who}拟每股派发现金红利${tidy(n / 10)}角。`,
    swapped: (n, who) => `${who}拟每股派发现金红利${tidy(n / 100)}美元。`,
  },
  {
    source: (n, who) => `${who}不良贷款率为${tidy(n / 100)}%，拨备覆盖率保持稳定。`,
    same: (n, who) => `${who}的不良贷款率为${tidy(n / 10)}‰。`,
    swapped: (n, who) => `${who}的不良贷款率为${tidy(n / 100)}‰。`,
  },
  {
    source: (n, who) => `该笔贷款利率较上年下降${n}个基点，${who}已完成合同变更。`,
    same: (n, who) => `${who}该笔贷款利率较上年下降${tidy(n / 100)}个百分点。`,
    swapped: (n, who) => `${who}该笔贷款利率较上年下降${n}个百分点。`,
  },
  {
    source: (n, who) => `${who}全年税前利润为${n}万元。`,
    same: (n, who) => `${who}全年税前利润为${tidy(n / 10_000)}亿元。`,
    swapped: (n, who) => `${who}全年税后利润为${n}万元。`,
  },
  {
    source: (n, who) => `单位：万元\n| 项目 | 2025年 |\n| --- | --- |\n| ${who}研发费用 | ${grouped(n * 100)} |`,
    same: (n, who) => `${who}2025年研发费用为${tidy(n / 100)}亿元。`,
    swapped: (n, who) => `${who}2025年研发费用为${n * 100}亿元。`,
  },
];

/** Doses and contents, as leaflets of medicines write them. */
const medicine: readonly Template[] = [
  {
    source: (n, drug) => `${drug}：成人每次${n} mg，每日三次，饭后服用。`,
    same: (n, drug) => `${drug}成人每次服用${tidy(n / 1000)}克，每日三次。`,
    swapped: (n, drug) => `${drug}成人每次服用${n}克，每日三次。`,
  },
  {
    source: (n, drug) => `${drug}每日最大剂量为${tidy(n / 10)} g，不得超量使用。`,
    same: (n, drug) => `${drug}每日最大剂量为${n * 100}毫克。`,
    swapped: (n, drug) => `${drug}每日最大剂量为${tidy(n / 10)} mg。`,
  },
  {
    source: (n, drug) => `${drug}起始剂量为每次${n * 10} μg，由医师调整。`,
    same: (n, drug) => `${drug}的起始剂量是每次${tidy(n / 100)}毫克。`,
    swapped: (n, drug) => `${drug}的起始剂量是每次${n * 10}毫克。`,
  },
  {
    source: (n, drug) => `${drug}：儿童每次口服${n}毫升，用量杯量取。`,
    same: (n, drug) => `${drug}儿童每次口服${tidy(n / 1000)}升。`,
    swapped: (n, drug) => `${drug}儿童每次口服${n}升。`,
  },
  {
    source: (n, drug) => `${drug}常见不良反应为头晕，发生率为${tidy(n / 10)}‰。`,
    same: (n, drug) => `服用${drug}后头晕的发生率为${tidy(n / 100)}%。`,
    swapped: (n, drug) => `服用${drug}后头晕的发生率为${tidy(n / 10)}%。`,
  },
  {
    source: (n, drug) => `${drug}按体重每日${n} mg/kg给药。`,
    same: (n, drug) => `${drug}按体重每日${n}毫克/千克给药。`,
    swapped: (n, drug) => `${drug}按体重每次${n} mg/kg给药。`,
  },
  {
    source: (n, drug) => `${drug}的血药浓度在${n * 60}分钟后达到峰值。`,
    same: (n, drug) => `${drug}的血药浓度在${n}小时后达到峰值。`,
    swapped: (n, drug) => `${drug}的血药浓度在${n * 60}小时后达到峰值。`,
  },
  {
    source: (n, drug) => `${drug}每日用量不超过${n} mg。`,
    same: (n, drug) => `${drug}每日用量最多${n}毫克。`,
    swapped: (n, drug) => `${drug}每日用量不少于${n} mg。`,
  },
];

/** The same in English. */
const english: readonly Template[] = [
  {
    source: (n, who) => `${who} reported revenue of $${tidy(n / 10)} billion for 2025.`,
    same: (n, who) => `${who} reported 2025 revenue of $${n * 100} million.`,
    swapped: (n, who) => `${who} reported 2025 revenue of $${tidy(n / 10)} million.`,
  },
  {
    source: (n, who) => `${who} recommends a daily dose of ${n} mg of its fish oil.`,
    same: (n, who) => `${who} recommends ${tidy(n / 1000)} g of its fish oil a day.`,
    swapped: (n, who) => `${who} recommends ${n} g of its fish oil a day.`,
  },
];

/** Ten amounts a template, none of them round, so that no other number of the sentence agrees by chance. */
const AMOUNTS = [13, 27, 36, 41, 58, 64, 79, 83, 92, 118];

/** The set of swapped units: 20 templates by ten amounts, each once swapped and once converted. */
export function unitSwaps(): readonly GroundingRow[] {
  return [
    ...rowsOf("finance", "zh", finance, COMPANIES),
    ...rowsOf("medicine", "zh", medicine, DRUGS),
    ...rowsOf("english", "en", english, FIRMS),
  ];
}

function rowsOf(
  name: string,
  lang: string,
  templates: readonly Template[],
  names: readonly string[],
): readonly GroundingRow[] {
  return templates.flatMap(({ source, same, swapped }, template) =>
    AMOUNTS.flatMap((amount, index) => {
      const who = names[(index + template) % names.length] ?? "";
      const common = {
        lang,
        context: source(amount, who),
        doc: `${name}-${template}-${amount}`,
        task: name,
        tier: "own",
      };
      return [
        { id: `${name}-${template}-${amount}-swapped`, ...common, claim: swapped(amount, who), label: "unsupported" },
        { id: `${name}-${template}-${amount}-converted`, ...common, claim: same(amount, who), label: "supported" },
      ];
    }),
  );
}

/** 3.6 → 三点六. */
function chineseDecimal(value: number): string {
  const [whole = "0", part] = tidy(value).split(".");
  const digits = part === undefined ? "" : `点${Array.from(part, (digit) => chineseNumber(Number(digit))).join("")}`;
  return `${chineseNumber(Number(whole))}${digits}`;
}
