import { titleKey } from "./titles.ts";

const EDITION = /\((?:19|20)\d{2}年?(?:第[一二三四五六七八九十]+次)?(?:修正|修订|修改|公布|通过|版)?(?:本|文本)?\)$/;
const STATE = /^中华人民共和国(?=..)/;

/** Texts of one law have one key: 中华人民共和国商标法（2019年修正） and 商标法 are texts of one law. */
export function lineageKey(title: string): string {
  return titleKey(title).replace(EDITION, "").replace(STATE, "");
}
