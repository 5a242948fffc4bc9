import { namedFields } from "./named-fields.ts";

/** A kind of thing a question asks for, and how a sentence looks that holds one. */
interface AskedKind {
  readonly question: RegExp;
  readonly sentence: RegExp;
  /** A figure or a time: without one there is no answer. */
  readonly isFigure?: true;
  /** A unit that may stand above a table instead of beside each figure. */
  readonly unit?: RegExp;
}

const NUMBER = "[0-9０-９一二三四五六七八九十百千万亿两半]";
const TIME = `${NUMBER}\\s*(?:个)?(?:工作)?(?:年|月|日|天|周|小时|时辰|刻钟|分钟|秒钟?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)(?!\\s*[-~—–～至到]\\s*\\d+\\s*(?:周?岁|个月)|龄|以[上下](?=婴|幼|儿)|婴)`;
const FREE = "免费|不收(?:取)?费";
/** The unit above a table or in the head of a column: 单位：元, 标准（元/月）. */
const UNIT_ABOVE = /单位\s*[:：]\s*(?:人民币)?[百千万亿]*元|[（(][百千万亿]*元(?:[/／][^）)]{1,6})?[)）]/;

const kinds: readonly AskedKind[] = [
  { question: /几倍|多少倍/, sentence: new RegExp(`${NUMBER}倍|百分之${NUMBER}`), isFigure: true },
  {
    question: /多少元|多少钱/,
    sentence: new RegExp(`${NUMBER}\\s*(?:美|港)?元|${FREE}|[$￥¥]\\s*\\d`),
    isFigure: true,
    unit: UNIT_ABOVE,
  },
  {
    question: /(?:费|额|款|价|薪|工资|补贴|补助|标准)(?:是|为|有)?多少|罚多少|赔多少|how much/i,
    sentence: new RegExp(
      `${NUMBER}\\s*(?:元|倍|％|%|美元|港元|yuan|dollars?)|百分之${NUMBER}|${FREE}|[$￥¥]\\s*\\d`,
      "i",
    ),
    isFigure: true,
    unit: UNIT_ABOVE,
  },
  {
    question:
      /(?:几|多少)(?:个)?(?:年|月|天|日|周|小时|分钟|秒|工作日)|多久|多长|how (?:long|many (?:years|months|weeks|days|hours|minutes|seconds))/i,
    sentence: new RegExp(`${TIME}|届满|当场|终身|长期`, "i"),
    isFigure: true,
  },
  { question: /(?:几|多少)(?:个工作)?[天日]/, sentence: new RegExp(`${NUMBER}\\s*(?:个工作)?[天日]`) },
  { question: /(?:几|多少)(?:个)?小时/, sentence: new RegExp(`${NUMBER}\\s*(?:个)?小时`) },
  {
    question: /哪(?:一)?[天日年]|什么时候|何时|几月几[日号]|\bwhen\b/i,
    sentence: new RegExp(`${TIME}|之日|以前|以内`, "i"),
  },
  { question: /最长|最多|最高|上限|不超过/, sentence: /不(?:得|能)?超过|最长|最多|最高|以下|以内|至多/ },
  { question: /最短|最少|最低|至少|起码/, sentence: /不(?:得|能)?(?:少于|低于|短于)|以上|最短|最少|最低|至少/ },
  {
    question: /怎么算|如何计算|怎么计算|计算(?:方法|标准)/,
    sentence: new RegExp(`(?:按|标准|计算).*${NUMBER}|${NUMBER}.*(?:标准|计算)`),
  },
  {
    question: /如何|怎[么样]|怎么|什么(?:方式|渠道|途径|措施|办法)/,
    sentence: /通过|登[录陆]|拨打|凭|可(?!能)|应当|采取|实行|按照|予以|给予|[，：；]\s*对/,
  },
  { question: /多少|几[个名人次种岁]|比例|百分之几|how many/i, sentence: new RegExp(NUMBER) },
  {
    question: /谁|哪个(?:部门|机关|机构)|哪些(?:部门|机关)|什么(?:部门|机关)|\bwho\b/i,
    sentence: /部门|机关|人民政府|委员会|法院|机构|局/,
  },
  {
    question: /哪些|什么条件|什么情(?:形|况)|哪几|材料|which/i,
    sentence: /下列|[：:]\s*$|[：:]\n|包括|涵盖|涉及|分别|\n\s*(?:[（(]|\d)|(?:、[^、，。；\n]{1,30}){2}|[一二三]是/,
  },
];

/** The share of the kinds of thing a question asks for that the sentence holds, 0..1; 0 when it asks for none we know. */
export function kindsHeld(question: string, sentence: string): number {
  const asked = kinds.filter((kind) => kind.question.test(question));
  return asked.length === 0 ? 0 : asked.filter((kind) => kind.sentence.test(sentence)).length / asked.length;
}

/**
 * True when a question wants a figure or a time and the text has none of that kind: such a text is no answer. `above` is
 * what stands over the text; it may bring the unit of a figure, not the figure. A field asked for by its name answers
 * with the figure that stands in it, whether or not its sheet states a unit.
 */
export function lacksFigureAsked(question: string, text: string, above = ""): boolean {
  if (namedFields(question, text).some(({ value }) => /\d/.test(value))) return false;
  return kinds.some(
    ({ isFigure, question: asks, sentence, unit }) =>
      isFigure && asks.test(question) && !sentence.test(text) && !(unit?.test(`${above}\n${text}`) && /\d/.test(text)),
  );
}
