const DIVISION = "\\p{Script=Han}{2,7}?(?:特别行政区|自治区|自治州|省|市|自治县|县|新区|区|旗)";
/** 临州市, 北京市西城区: the divisions at the head of a name, from the outside in; not 全国, 国家, 中国. */
const DIVISIONS = new RegExp(`^(?:中共)?((?!中华|中国|国家|全国|国务院)(?:${DIVISION})+)`, "u");
/** 国家税务总局云州省税务局: the branch of a national office. */
const BRANCH = new RegExp(
  `^(?:国家|中国|中华人民共和国)\\p{Script=Han}{0,12}?(?:总局|局|署|部|委员会|总会|学会|协会|共产主义青年团|总公司|银行)(${DIVISION})`,
  "u",
);

/**
 * The division whose rule this is: that of its issuer, or of its title where the text itself speaks of 本市 and the like.
 * National documents have none.
 */
export function regionOf(title: string, issuer: string | undefined, text: string): string | undefined {
  const ofIssuer = divisionsIn(issuer ?? "") ?? BRANCH.exec(issuer ?? "")?.[1];
  if (ofIssuer !== undefined) return ofIssuer;
  const ofTitle = divisionsIn(title);
  return ofTitle !== undefined && new RegExp(`本[省市县区州旗]|${ofTitle}(?:行政区域|人民政府)`, "u").test(text)
    ? ofTitle
    : undefined;
}

function divisionsIn(name: string): string | undefined {
  return DIVISIONS.exec(name)?.[1];
}
