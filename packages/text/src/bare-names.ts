const BODY =
  /(?:人民政府|委员会|办公厅|办公室|人民法院|人民检察院|监督管理局|总局|管理局|总署|中心|国务院|(?<!细|总|法|准|规)部|(?<!布|结|格)局|(?<!大)厅)$/;
const PLACE =
  /^(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|中国|全国|\p{Script=Han}{2,4}(?:省|市|县|区|自治区|自治州))$/u;

/**
 * True for a name that is only that of a place or of a body. A document whose title is no more than that (a headline cut
 * short) is not meant by every question that mentions the place.
 */
export function namesNoDocument(name: string): boolean {
  const plain = name.trim();
  return PLACE.test(plain) || (plain.length <= 20 && BODY.test(plain));
}
