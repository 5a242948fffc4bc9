import { drugsIn } from "../drugs-in.ts";
import { fieldIn, withoutRemark } from "./fields.ts";

/** A drug as its label names it. */
export interface DrugNames {
  readonly generic: string;
  readonly trade?: string;
}

const SALT =
  /^(?:苯磺酸|马来酸|盐酸|硫酸氢|硫酸|磷酸|酒石酸|富马酸|琥珀酸|甲磺酸|枸橼酸|醋酸|氢溴酸|硝酸|重酒石酸|注射用|复方(?=.{6,}))+/;

/** Reads the names of the drug in a 说明书: 通用名称, 商品名称; without the first there is none. */
export function drugNamesIn(text: string): DrugNames | undefined {
  const generic = fieldIn(text, ["通用名称", "通用名"]);
  if (generic === undefined) return undefined;
  const trade = fieldIn(text, ["商品名称", "商品名"]);
  const isNone = trade === undefined || /^(?:无|\/|—|-)$/.test(trade);
  return { generic: withoutRemark(generic), ...(isNone ? {} : { trade: withoutRemark(trade) }) };
}

/** What people call the drug: in full, without its salt (氨氯地平片), without its form (氨氯地平), by its trade name. */
export function drugCalled({ generic, trade }: DrugNames): string[] {
  const withoutSalt = generic.replace(SALT, "");
  const names = [generic, withoutSalt.length >= 3 ? withoutSalt : generic, ...(trade === undefined ? [] : [trade])];
  const bare = drugsIn(generic);
  // 复方 and pairs are called by more than one of them
  return [...new Set([...names, ...(bare.size === 1 && !generic.startsWith("复方") ? bare : [])])];
}
