import { seededRandom } from "../metrics/seeded-random.ts";

/** An answer and its passages, invented: what a model says of what it was shown, some of it changed. */
export interface MadeAnswer {
  readonly text: string;
  readonly passages: readonly { readonly text: string }[];
}

const subjects = [
  "衡川重工",
  "临江精密",
  "临州市财政局",
  "安立平片",
  "海澄港务",
  "青澜证券",
  "宁汐制药",
  "临州市人民医院",
];
const measures = ["营业收入", "补贴标准", "每日剂量", "研发费用", "租房补贴", "净利润", "床位数", "办理时限"];
const units = ["万元", "亿元", "元", "mg", "个工作日", "%", "人", "张"];
const openings = ["根据资料，", "", "按照有关规定，", "截至期末，", "其中，"];

/** Sentences of about fifty characters with names, figures and days. */
export function madeAnswer(characters: number, seed = 1): MadeAnswer {
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const sentence = (): string =>
    `${pick(openings)}${pick(subjects)}${2015 + Math.floor(random() * 11)}年${1 + Math.floor(random() * 12)}月的${pick(measures)}为${(random() * 900 + 10).toFixed(1)}${pick(units)}，比上年增长${(random() * 30).toFixed(1)}%，由${pick(subjects)}负责并不得超过${Math.floor(random() * 90 + 1)}${pick(units)}。`;
  const source: string[] = [];
  let length = 0;
  while (length < 2 * characters) {
    const next = sentence();
    source.push(next);
    length += next.length;
  }
  let text = "";
  for (let at = 0; text.length < characters; at += 1) {
    const taken = source[at % source.length] ?? "";
    text += random() < 0.7 ? taken.replace("比上年", "同比") : sentence();
  }
  const passages = Array.from({ length: 8 }, (_, index) => ({
    text: source.filter((_, place) => place % 8 === index).join(""),
  }));
  return { text: text.slice(0, characters), passages };
}
