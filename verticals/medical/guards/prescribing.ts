import type { Guard, Verdict } from "@guildhall/core";
import { drugsIn } from "../drugs-in.ts";

/**
 * Refuses an order to prescribe (开点头孢, 给我开药, 帮我写张处方). What a drug does, how much of it and who may prescribe
 * it are questions and pass. The wording of the rule was seen in press reports of June 2022; the number of its article
 * was not checked against the text.
 */
export const noPrescribing: Guard = {
  id: "medical/no-prescribing",
  sees: "question",
  release: "hold",
  rule: {
    source:
      "《互联网诊疗监管细则（试行）》：处方应由接诊医师本人开具，严禁使用人工智能等自动生成处方；另见《处方管理办法》",
    version: "2022",
    article: "第二十一条",
    verified: false,
  },
  judge: ({ question }) => (isOrderToPrescribe(question.text) ? refused : allowed),
};

const FOR = "(?:给|帮|替|为)(?:我|我们|咱们?|俺|他|她|它|[^，。；！？!?,]{1,8}?)";
const ASK =
  "(?:我|我们|那|就|先|再|请|麻烦|劳驾|快|您?能否|你?能不能|您?能|可以|可不可以|想|要|想要|需要|希望|医生|大夫|您|你|[ ，,])*";
const SOME =
  "(?:一?[点些下个张份]|一点儿|点儿|几|[一二两三四五六七八九十半0-9]{1,3}[盒片瓶支粒袋板张天周个月份]?|具|上|出|立|方|单)*";
/** Not 开始, 开封, 开塞露, 开水 …, not 开了, 开过, 开的: what was prescribed is asked about, not ordered. */
const NOT_OTHERWISE = "(?!始|封|塞|水|刀|胃|口|车|放|展|启|心|会|单位|关|机|了|过|的|完)";

const PERSONAL = new RegExp(`${FOR}[^，。；！？!?,]{0,8}?(?<![打切分离公展召])开${NOT_OTHERWISE}([^。！？!?]{0,30})`);
const IMPERATIVE = new RegExp(
  `(?:^|[。！？!?；;，,\\s])${ASK}(?:直接|重新|继续|多|也)?开${NOT_OTHERWISE}${SOME}([^。！？!?，,]{1,30})`,
);
const WRITE = new RegExp(
  `(?:^|[。！？!?；;，,\\s]|帮|请|给|替|麻烦|能|可以|自动|想|要)[^，。；！？!?,]{0,8}?(?:生成|写|出|代|拟|做|弄|补|续)(?!的|了|过)(?:${SOME}|[^，。；！？!?,]{0,12}?)(?:电子)?(?:处方|药方)(?!权|点评|审核|集|管理|笺|格式|药|的)`,
);
const REFILL = /(?:给|帮|替|为)[^，。；]{1,6}(?:续方|续(?:点|些)?药|配(?:点|些)?药|拿(?:点|些)药)/;
const ENGLISH =
  /\b(?:prescribe|order)\s+(?:me|him|her|us|my|some|a|the|this)\b|\b(?:write|give|get|generate|issue|make)\b[^.?!]{0,30}\bprescription\b/i;

/** Words of a question about prescribing itself: who may, how long, by what rule. */
const ABOUT_RULES =
  /谁|哪些(?:人|医师|医生|药师|科室)|什么(?:人|资质|资格|规定|条件|要求|格式)|资质|资格|权限|处方权|规定|要求|规范|办法|细则|条例|依据|有效期|有效几|几[天日](?:量|用量|有效)|限量|多少天|怎样写|怎么写|如何(?:写|开具|书写)|怎么开具|应当|必须|是否(?:可以|允许|需要)|违法|合法|\bwho\b|\brules?\b|\blaw\b/i;

const MEDICINE = /药|处方|方子|头孢|青霉素|抗生素|消炎|胰岛素|疫苗|针剂?$|点滴|吊瓶|输液/;

/** True for an order to prescribe; false for a question about drugs, about a past prescription or about the rules. */
export function isOrderToPrescribe(question: string): boolean {
  const text = question.trim();
  if (ENGLISH.test(text) && !/\bwho\b|\bcan i\b|\brules?\b/i.test(text)) return true;
  if (ABOUT_RULES.test(text)) return false;
  if (WRITE.test(text) || REFILL.test(text)) return true;
  return [PERSONAL, IMPERATIVE].some((pattern) => {
    const object = pattern.exec(text)?.[1];
    return object !== undefined && isMedicine(object);
  });
}

function isMedicine(words: string): boolean {
  return !/说明书|证明|发票|病假|住院|检查|化验|窗/.test(words) && (MEDICINE.test(words) || drugsIn(words).size > 0);
}

const refused: Verdict = {
  verdict: "block",
  reason: {
    zh: "这里不开药，也不生成处方：处方只能由接诊医师本人开具。需要用药请到医疗机构就诊；药品的用法用量、禁忌等可以在这里查询。",
    en: "No drug is prescribed here: only the doctor who sees the patient may prescribe. Doses, contraindications and other parts of a label can be asked for.",
  },
};

const allowed: Verdict = { verdict: "allow", reason: { zh: "没有要求开药。", en: "No order to prescribe." } };
