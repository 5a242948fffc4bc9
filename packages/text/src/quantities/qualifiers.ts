/** Words that tell one kind of figure from another of the same unit; words of one alternative mean the same. */
const GROUPS: Readonly<Record<string, readonly (readonly [alternative: string, words: string])[]>> = {
  growth: [
    ["同比", "同比 year-on-year year-over-year yoy y/y"],
    ["环比", "环比 month-on-month quarter-on-quarter quarter-over-quarter month-over-month mom qoq"],
  ],
  rate: [
    ["年化", "年化 年利率 年息 年均 annualized annualised per-annum"],
    ["累计", "累计 累积 合计 总计 cumulative cumulatively"],
    ["月", "月利率 月息 月均 monthly"],
    ["日", "日利率 日均 日息"],
  ],
  tax: [
    ["税前", "税前 pre-tax pretax before-tax"],
    ["税后", "税后 after-tax post-tax"],
  ],
  price: [
    ["含税", "(?<!不)含税"],
    ["不含税", "不含税 未税"],
  ],
  direction: [
    ["增", "增长 上升 提高 增加 上涨 上浮 上调 增幅 涨幅 攀升 increased? increases rose grew risen grown"],
    ["减", "下降 减少 降低 下跌 下滑 下调 降幅 跌幅 缩减 decreased? decreases fell declined dropped fallen"],
  ],
  margin: [
    ["净", "净利 净额 净收入 净资产"],
    ["毛", "毛利 毛额 毛收入"],
    ["总", "总资产 总额 总收入 营业收入 营业总收入"],
  ],
  dose: [
    ["每次", "每次 一次 单次 per-dose each-time"],
    ["每日", "每日 每天 一日 一天 单日 daily per-day a-day"],
    ["每周", "每周 一周 weekly per-week"],
    ["每月", "每月 per-month"],
  ],
  share: [
    ["人均", "人均 per-capita"],
    ["户均", "户均"],
  ],
  extreme: [
    ["最高", "最高 最多 最大 上限 maximum highest"],
    ["最低", "最低 最少 最小 下限 minimum lowest"],
    ["平均", "平均 均价 average mean"],
    ["中位", "中位 median"],
  ],
  half: [
    ["上半年", "上半年 first-half"],
    ["下半年", "下半年 second-half"],
  ],
};

interface Alternative {
  readonly group: string;
  readonly alternative: string;
}

/** A word of an alternative, as it may stand at a place. */
interface Word extends Alternative {
  readonly written: RegExp;
}

/** By their first letter: to try all of them at every place would take most of the time of reading a figure. */
const WORDS: ReadonlyMap<number, readonly Word[]> = wordsByLetter();

function wordsByLetter(): Map<number, Word[]> {
  const found = new Map<number, Word[]>();
  for (const [group, members] of Object.entries(GROUPS)) {
    for (const [alternative, listed] of members) {
      for (const word of listed.split(" ")) {
        const letter = word.replace(/^\(\?<![^)]*\)/, "").charCodeAt(0);
        const written = /^[a-z]/.test(word) ? `\\b${word.replaceAll("-", "[- ]")}\\b` : word;
        const same = found.get(letter) ?? [];
        found.set(letter, [...same, { group, alternative, written: new RegExp(written, "y") }]);
      }
    }
  }
  return found;
}

/** A qualifier that stands in a text, in UTF-16 offsets. */
export interface FoundQualifier extends Alternative {
  readonly start: number;
  readonly end: number;
}

/** Every qualifier of a folded text, in order. */
export function findQualifiers(text: string): readonly FoundQualifier[] {
  const found: FoundQualifier[] = [];
  for (let at = 0; at < text.length; at += 1) {
    for (const { written, group, alternative } of WORDS.get(text.charCodeAt(at)) ?? NONE) {
      written.lastIndex = at;
      if (!written.test(text)) continue;
      found.push({ group, alternative, start: at, end: written.lastIndex });
      at = written.lastIndex - 1;
      break;
    }
  }
  return found;
}

const NONE: readonly Word[] = [];
