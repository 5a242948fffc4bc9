const UNIT =
  /(?:金额)?单位\s*[:：]\s*(?:人民币|美元|港币|港元)?\s*(?:百亿元|十亿元|亿元|千万元|百万元|十万元|万元|千元|元|万股|亿股|股|%|％)(?:\s*币种\s*[:：]\s*\S{2,4})?/u;
const IN_BRACKETS = /[（(](?:人民币|美元|港币|港元)?(?:亿元|百万元|万元|千元|元)[）)]/u;
const IN_ENGLISH =
  /\(?\s*(?:(?:RMB|US\$|HK\$|\$|EUR|€)\s*)?(?:amounts?\s+)?(?:expressed\s+)?in\s+(?:thousands|millions|billions)[^)\n]{0,40}\)?|RMB\s?['’]000|RMB million|HK\$ million/iu;

/** The unit words say, as they say it: 单位：万元, （人民币千元）, (US$ in millions). Undefined where none is said. */
export function unitIn(text: string): string | undefined {
  return [UNIT, IN_BRACKETS, IN_ENGLISH]
    .map((pattern) => pattern.exec(text)?.[0].trim())
    .find((unit) => unit !== undefined);
}
