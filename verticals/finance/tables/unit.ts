const UNIT =
  /(?:金额)?单位\s*[:：]\s*(?:人民币|美元|港币|港元)?\s*(?:百亿元|十亿元|亿元|千万元|百万元|十万元|万元|千元|元|万股|亿股|股|%|％)(?:\s*币种\s*[:：]\s*\S{2,4})?/u;
const IN_BRACKETS = /[（(](?:人民币|美元|港币|港元)?(?:亿元|百万元|万元|千元|元)[）)]/u;
/** 人民币百万元 alone on its line or in its cell. */
const ALONE = /(?:^|[\n|])\s*((?:人民币|美元|港币|港元)(?:亿元|百万元|万元|千元|元))\s*(?=$|[\n|])/u;
const IN_ENGLISH =
  /\(?\s*(?:(?:RMB|US\$|HK\$|\$|EUR|€)\s*)?(?:amounts?\s+)?(?:expressed\s+)?in\s+(?:thousands|millions|billions)[^)\n]{0,40}\)?|(?:RMB|US\$|HK\$|USD|HKD|€|£)\s?(?:['’]000|million|billion|thousand)\b/iu;

/** The unit words say, as they say it: 单位：万元, （人民币千元）, (US$ in millions). Undefined where none is said. */
export function unitIn(text: string): string | undefined {
  const alone = ALONE.exec(text)?.[1];
  return [UNIT.exec(text)?.[0], IN_BRACKETS.exec(text)?.[0], alone, IN_ENGLISH.exec(text)?.[0]]
    .map((words) => words?.trim())
    .find((unit) => unit !== undefined);
}
