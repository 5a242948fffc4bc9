import type { Detector, Found } from "../personal-data.ts";

const WAY =
  "大道|大街|胡同|小区|花园|公寓|社区|新村|家园|广场|大厦|科技园|开发区|街道|路|街|道|巷|弄|里|村|组|屯|庄|苑";
const UNIT = "号院|号楼|号|弄|栋|幢|座|楼|单元|室|层|组|户|门";
const NUMBER = String.raw`[\dA-Za-z一二三四五六七八九十]{1,5}(?:-\d{1,4})?`;

/** A road or an estate and, not far behind, the number of a house or a room: the part that makes it somebody's. */
const house = new RegExp(
  String.raw`(?:${WAY})[\u4e00-\u9fff]{0,8}? ?${NUMBER} ?(?:${UNIT})(?:[\u4e00-\u9fff]{0,6}? ?${NUMBER} ?(?:${UNIT})){0,5}(?: ?\d{2,4}(?:室|号|房)?(?![\d年月日]))?`,
  "g",
);
const labelled = new RegExp(
  String.raw`(?:现?住址|家庭(?:地址|住址)|居住地址?|通讯地址|联系地址|户籍(?:地址|所在地)?|常住地址|收货地址|邮寄地址|家住|现住|住在|地址)[ :：为是]{0,3}([\u4e00-\u9fffA-Za-z\d# -]{4,60}?)(?=[，,。；;、）)\n]|$)`,
  "gd",
);

/** Addresses down to a house or a room, and what a label calls an address. */
export const chineseAddresses: Detector = (text) => [
  ...[...text.matchAll(house)].map((match): Found => ({
    type: "ADDRESS",
    start: beginning(text, match.index),
    end: match.index + match[0].length,
    weight: 2,
  })),
  ...[...text.matchAll(labelled)].flatMap((match): Found[] => {
    const range = match.indices?.[1];
    return range && /[路街道巷弄村号室楼栋镇乡区县市]/.test(match[1] ?? "")
      ? [{ type: "ADDRESS", start: range[0], end: range[1], weight: 3 }]
      : [];
  }),
];

/** How far before the road the province may stand, in UTF-16 units. */
const REACH = 30;

/** Where an address begins: after the last mark of punctuation before the road, and after words that only lead to it. */
function beginning(text: string, road: number): number {
  const from = Math.max(0, road - REACH);
  const before = /[\u4e00-\u9fff\d]*$/.exec(text.slice(from, road))?.[0] ?? "";
  const lead =
    /^.*(?:住址|地址|位于|住在|家住|现住|居住于|居住在|户籍|地点|籍贯|来到|前往|送到|寄到|迁至|搬到)[为是在于]?/.exec(
      before,
    )?.[0].length ?? 0;
  return road - before.length + lead;
}
