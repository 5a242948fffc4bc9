import type { Detector, Found } from "../personal-data.ts";

const HAN = String.raw`[\u4e00-\u9fffA-Za-z\d]`;
/** Province, city, district, each with its word; then a road or estate; then at least one number of a house or a room. */
const REGION = String.raw`(?:[\u4e00-\u9fff]{2,7}(?:省|自治区|特别行政区))? ?(?:[\u4e00-\u9fff]{2,8}(?:市|自治州|地区|盟))? ?(?:[\u4e00-\u9fff]{1,8}(?:区|县|旗|市))? ?(?:[\u4e00-\u9fff]{1,8}(?:街道|镇|乡))?`;
const STREET = String.raw`[\u4e00-\u9fff\dA-Za-z]{1,14}?(?:大道|大街|路|街|道|巷|胡同|里弄|弄|里|村|组|屯|庄|小区|花园|公寓|社区|新村|家园|苑|广场|大厦|科技园[东南西北]?)`;
const HOUSE = String.raw`(?: ?${HAN}{0,10}? ?[\d一二三四五六七八九十]{1,5}(?:-\d{1,4})? ?(?:号院?楼?|弄|栋|幢|座|楼|单元|室|层|组|户|门))`;

const withHouse = new RegExp(
  `${REGION} ?${STREET}(?: ?[东南西北中]段?)?(?: ?(?:${STREET}))?${HOUSE}{1,5}(?: ?\\d{2,4}(?:室|号|房)?)?`,
  "g",
);
const labelled = new RegExp(
  String.raw`(?:现?住址|家庭(?:地址|住址)|居住地址?|通讯地址|联系地址|户籍(?:地址|所在地)?|常住地址|收货地址|邮寄地址|家住|现住|住在|地址)[ :：为是]{0,3}([\u4e00-\u9fffA-Za-z\d# -]{4,60}?)(?=[，,。；;、）)\n]|$)`,
  "gd",
);

/** Addresses down to a house or a room, and what a label calls an address. */
export const chineseAddresses: Detector = (text) => [
  ...[...text.matchAll(withHouse)].flatMap((match): Found[] => {
    const start = match.index + leadIn(match[0]);
    return [{ type: "ADDRESS", start, end: match.index + match[0].length, weight: 2 }];
  }),
  ...[...text.matchAll(labelled)].flatMap((match): Found[] => {
    const range = match.indices?.[1];
    return range && /[路街道巷弄村号室楼栋镇乡区县市]/.test(match[1] ?? "")
      ? [{ type: "ADDRESS", start: range[0], end: range[1], weight: 3 }]
      : [];
  }),
];

/** Words that the pattern of a region takes in although they only lead to it: 住址为, 位于, 住在. */
function leadIn(address: string): number {
  return (
    /^(?:.{0,6}?(?:住址|地址|位于|住在|家住|现住|居住于|户籍|地点)[为是在于]?)?[ :：]*/.exec(address)?.[0].length ?? 0
  );
}
