import { answerIn } from "../../dialogue/answers.ts";
import type { Stand } from "../../dialogue/overview.ts";
import type { Told } from "../../dialogue/told.ts";
import { namesDrug } from "./plain-words.ts";
import type { Exchange } from "./exchanges.ts";
import { type Line, type Part, spanOf, sourcesOnce } from "./line.ts";

/** Diseases that stay: they are of the past history whenever they are told. */
export const OF_LONG_STANDING =
  /^(?:高血压|糖尿病|高脂血症|冠心病|心肌梗死|心力衰竭|心房颤动|脑卒中|慢性阻塞性肺疾病|支气管哮喘|青光眼|白内障|肝炎|肝硬化|慢性肾脏病|甲状腺功能亢进|甲状腺功能减退|痛风|癫痫|结核|肿瘤)$/;

/** Denied at all times: not of yesterday only, and not after it was told. */
function isDeniedOutright({ told }: Stand): boolean {
  const own = told.filter(({ subject, said }) => subject === "patient" && said.speaker !== "doctor");
  return (
    own.every(({ status }) => status !== "present") &&
    own.some(({ status, isForATime }) => status === "absent" && !isForATime)
  );
}

/** 否认X、Y where they were asked; 无X where the patient said so himself. A contradiction is neither. */
export function denialLines(stands: readonly Stand[]): readonly Line[] {
  const absent = stands.filter(
    (stand) => stand.status === "absent" && isDeniedOutright(stand) && !stand.finding.name.startsWith("过敏"),
  );
  const isAsked = ({ told }: Stand): boolean => told.some(({ status, question }) => status === "absent" && question);
  return (["illness", "past"] as const).flatMap((part) => {
    const own = absent.filter(({ finding, told }) => part === (isOfThePast(finding, told) ? "past" : "illness"));
    return [
      ...denial(part, "否认", "Denies", own.filter(isAsked)),
      ...denial(
        part,
        "无",
        "No",
        own.filter((stand) => !isAsked(stand)),
      ),
    ];
  });
}

function isOfThePast({ kind, name }: Stand["finding"], told: readonly Told[]): boolean {
  return kind === "disease" && (OF_LONG_STANDING.test(name) || told.some(({ isPast }) => isPast));
}

function denial(part: Part, zh: string, en: string, stands: readonly Stand[]): readonly Line[] {
  if (stands.length === 0) return [];
  const told = stands.flatMap((stand) => stand.told.filter(({ status }) => status === "absent"));
  const isEnglish = told.every(({ words }) => !/\p{Script=Han}/u.test(words));
  const text = isEnglish
    ? `${en} ${stands.map(({ finding }) => finding.english).join(", ")}.`
    : `${zh}${stands.map(({ finding }) => finding.name).join("、")}。`;
  const sources = sourcesOnce(told.flatMap(({ said, question }) => (question ? [question, said] : [said])));
  return [{ part, text, support: "supported", sources }];
}

/** Parts of the history by the words that ask for them; only what was asked is denied. */
const histories: readonly (readonly [asked: RegExp, name: string, part: Part])[] = [
  [/手术|开过?刀/, "手术史", "past"],
  [/外伤|受过?伤/, "外伤史", "past"],
  [/输过?血/, "输血史", "past"],
  [/药物?.{0,4}过敏/, "药物过敏史", "past"],
  [/(?:食物|吃的|东西).{0,6}过敏/, "食物过敏史", "past"],
  [/^(?!.*(?:药|食物|吃的|东西)).*过敏/, "过敏史", "past"],
  [/传染病/, "传染病史", "past"],
  [/抽烟|吸烟|烟酒/, "吸烟史", "personal"],
  [/喝酒|饮酒|烟酒/, "饮酒史", "personal"],
  [/家族|遗传/, "家族遗传病史", "family"],
];

/** 青霉素过敏吗. */
const ALLERGY_TO = /^(?:对)?([\p{Script=Han}]{2,10}?)(?:有没有|有)?过敏(?:吗|么|不)?$/u;

/** 做过手术吗？ – 没有: 否认手术史, by the words of the question. */
export function historyDenials({ utterance, clauses, question }: Exchange): readonly Line[] {
  const [first] = clauses;
  if (first === undefined || question === undefined || question.utterance.index + 1 !== utterance.index) return [];
  if (answerIn(first.text) !== "no") return [];
  const asked = histories.filter(([pattern]) => pattern.test(question.text));
  const drug = ALLERGY_TO.exec(question.text.trim())?.[1];
  const named: typeof histories = drug !== undefined && namesDrug(drug) ? [[/./, `${drug}过敏史`, "past"]] : asked;
  return named.map(([, name, part]) => ({
    part,
    text: `否认${name}。`,
    support: "supported",
    sources: [spanOf(question.utterance, [question]), spanOf(utterance, [first])],
  }));
}
