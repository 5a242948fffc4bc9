/** The years a text names, earliest first, and the parts of a year: Q1 to Q4, H1, H2. */
export interface NamedPeriods {
  readonly years: readonly number[];
  readonly parts: readonly string[];
}

const YEAR = /(?<![\d.,])((?:19|20)\d{2})(?![\d,]|\.\d|\s*(?:万|亿|元|股|人|家|%))/g;
const SHORT_YEAR = /\bFY\s?'?(\d{2})(?!\d)/gi;
const HAN_YEAR = /([一二][九〇○零][〇○零一二三四五六七八九]{2})(?=年)/g;
const HAN_DIGITS = "〇一二三四五六七八九";

const PARTS: readonly (readonly [pattern: RegExp, part: string])[] = [
  [/(?<![a-z])Q1|1Q(?!\d)|[第首]?一季度?|\bfirst[- ]quarter/i, "Q1"],
  [/(?<![a-z])Q2|2Q(?!\d)|第?[二2]季度?|\bsecond[- ]quarter/i, "Q2"],
  [/(?<![a-z])Q3|3Q(?!\d)|第?[三3]季度?|\bthird[- ]quarter/i, "Q3"],
  [/(?<![a-z])Q4|4Q(?!\d)|第?[四4]季度?|\bfourth[- ]quarter/i, "Q4"],
  [/(?<![a-z])H1|1H(?!\d)|上半年|半年度|半年报|中期报告|\bfirst half/i, "H1"],
  [/(?<![a-z])H2|2H(?!\d)|下半年|\bsecond half/i, "H2"],
];

/** FY2022, 2020年, 二〇二〇年, 2022Q2, fiscal 2019, 2021年第三季度. An amount such as 2020万元 is no year. */
export function periodsIn(written: string): NamedPeriods {
  const text = written.normalize("NFKC");
  const years = [
    ...matched(text, YEAR).map(Number),
    ...matched(text, SHORT_YEAR).map((year) => 2000 + Number(year)),
    ...matched(text, HAN_YEAR).map((year) =>
      Number([...year.replaceAll(/[○零]/g, "〇")].map((digit) => HAN_DIGITS.indexOf(digit)).join("")),
    ),
  ];
  return {
    years: [...new Set(years)].toSorted((left, right) => left - right),
    parts: PARTS.filter(([pattern]) => pattern.test(text)).map(([, part]) => part),
  };
}

function matched(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? "");
}
