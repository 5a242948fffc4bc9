/** A cell of figures as its table shows it: what its row and its column are called. */
export interface NamedCell {
  readonly text: string;
  readonly row: string;
  readonly column: string;
}

const FIGURE = /^[-−–(]?\s*\d[\d,]*(?:\.\d+)?\)?$/;
const MONTH = /^(?:19|20)\d{2}\.(?:0?[1-9]|1[0-2])$/;

/** Named for how many there are: their unit is the thing itself. */
const COUNT =
  /(?:人数|户数|家数|次数|件数|个数|例数|人次|床位|名额|编号|代码|排名|名次|电话|邮编|邮政编码)(?!.*[费额金价款])|\b(?:number of|headcount|count|rank|code)\b/i;
/** Columns that number rows or point elsewhere. */
const INDEX = /序号|行次|附注|页码|年份|日期|^\s*(?:notes?|no\.|page|line|year|date)\s*$/i;
/** Named for a share or a rate. */
const RATIO = /(?:率|比例|占比|比重|百分比|倍数)\s*(?:$|[（(])|\b(?:ratio|rate|percentage|percent|margin)\s*(?:$|\()/i;
/** Columns of change, in hundredths where they are not named an amount. */
const CHANGE = /(?:增减|变动|同比|环比|幅度)(?!.*额)|\b(?:change|growth)\b/i;
/** Named for an amount of money or of a measured thing. */
const AMOUNT =
  /额|收入|支出|利润|成本|费|款|税|资产|负债|权益|现金|股本|资本|分红|股利|价|[产销市]值|工资|薪|补贴|补助|奖金|奖励|标准|预算|投资|量|面积|体积|长度|高度|浓度|股数|\b(?:amounts?|revenues?|sales|income|profit|costs?|expenses?|fees?|tax|assets|liabilities|equity|cash|capital|dividends?|price|value|salary|wages|subsidy|budget|dose|weight|area|volume|length|quantity)\b/i;

/**
 * Whether a cell holds a figure that says little without a unit: written with groups or decimals, or named for an amount.
 * A bare count, a rate, a year and a number of a row need none.
 */
export function needsUnit({ text, row, column }: NamedCell): boolean {
  const written = text.normalize("NFKC").trim();
  if (!FIGURE.test(written) || MONTH.test(written)) return false;
  const names = [row, column];
  if (names.some((name) => COUNT.test(name) || RATIO.test(name.trim()))) return false;
  if (INDEX.test(column) || CHANGE.test(column)) return false;
  return /[,.]/.test(written) || names.some((name) => AMOUNT.test(name));
}
