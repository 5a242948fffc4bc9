/** 临州市, 北京市西城区: the divisions at the head of a name, from the outside in; not 全国, 国家, 中国. */
const DIVISIONS =
  /^(?!中华|中国|国家|全国|国务院)(?:\p{Script=Han}{2,7}?(?:特别行政区|自治区|自治州|省|市|自治县|县|新区|区|旗))+/u;

/**
 * The division whose rule this is: that of its issuer, or of its title where the text itself speaks of 本市 and the like.
 * National documents have none.
 */
export function regionOf(title: string, issuer: string | undefined, text: string): string | undefined {
  const ofIssuer = DIVISIONS.exec(issuer ?? "")?.[0];
  if (ofIssuer !== undefined) return ofIssuer;
  const ofTitle = DIVISIONS.exec(title)?.[0];
  return ofTitle !== undefined && new RegExp(`本[省市县区州旗]|${ofTitle}(?:行政区域|人民政府)`, "u").test(text)
    ? ofTitle
    : undefined;
}
