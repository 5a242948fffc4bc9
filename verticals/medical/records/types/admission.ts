import type { RecordSection, RecordType } from "../record-type.ts";
import { norms } from "../rules.ts";
import { itemised, optional, required } from "../section-names.ts";

const patientItems = [
  ["姓名", "name"],
  ["性别", "sex"],
  ["年龄", "age"],
  ["民族", "ethnic group"],
  ["婚姻状况", "marital status"],
  ["出生地", "place of birth"],
  ["职业", "occupation"],
  ["入院时间", "time of admission"],
  ["记录时间", "time of record"],
  ["病史陈述者", "who told the history"],
] as const;

const presentItems = [
  ["发病情况", "onset"],
  ["主要症状特点及其发展变化", "main symptoms and how they developed"],
  ["伴随症状", "accompanying symptoms"],
  ["发病以来诊治经过及结果", "what was done so far and with what result"],
  ["发病以来一般情况", "appetite, sleep, stool, urine, weight"],
] as const;

/** 既往史 speaks of these; allergy is asked for by name. */
export const pastItems = [
  ["一般健康状况", "general health"],
  ["疾病史", "diseases"],
  ["传染病史", "infectious diseases"],
  ["预防接种史", "vaccinations"],
  ["手术外伤史", "operations and injuries"],
  ["输血史", "transfusions"],
  ["食物或药物过敏史", "allergies to food or drugs"],
] as const;

const asked: readonly RecordSection[] = [
  itemised("present_illness", presentItems),
  itemised("past_history", pastItems),
  ...required("personal_history", "marital_history", "menstrual_history", "family_history"),
];

const examined: readonly RecordSection[] = [
  itemised("examination", [
    ["体温、脉搏、呼吸、血压", "temperature, pulse, respiration, blood pressure"],
    ["一般情况", "general"],
    ["皮肤粘膜", "skin and mucosa"],
    ["浅表淋巴结", "lymph nodes"],
    ["头颈部", "head and neck"],
    ["胸部", "chest"],
    ["腹部", "abdomen"],
    ["直肠肛门", "rectum and anus"],
    ["外生殖器", "external genitals"],
    ["脊柱四肢", "spine and limbs"],
    ["神经系统", "nervous system"],
  ]),
  ...optional("specialist_examination"),
  ...required("auxiliary", "preliminary_diagnosis", "signature"),
];

/** 入院记录 and the records of stays that are over within a day. */
export const admission: readonly RecordType[] = [
  {
    id: "admission",
    name: { zh: "入院记录", en: "Admission record" },
    sections: [itemised("patient", patientItems), ...required("chief_complaint"), ...asked, ...examined],
    signers: ["treating_doctor"],
    limits: [{ anchor: "admission", hours: 24, rule: norms("第十七条") }],
    rule: norms("第十八条"),
  },
  {
    id: "readmission",
    name: { zh: "再次或多次入院记录", en: "Readmission record" },
    sections: [itemised("patient", patientItems), ...required("chief_complaint"), ...asked, ...examined],
    signers: ["treating_doctor"],
    limits: [{ anchor: "admission", hours: 24, rule: norms("第十七条") }],
    rule: norms("第十九条"),
  },
  {
    id: "inout_24h",
    name: { zh: "24小时内入出院记录", en: "Admission and discharge within 24 hours" },
    sections: required(
      "patient",
      "admitted_at",
      "discharged_at",
      "chief_complaint",
      "admission_condition",
      "admission_diagnosis",
      "course",
      "discharge_condition",
      "discharge_diagnosis",
      "discharge_orders",
      "signature",
    ),
    signers: ["treating_doctor"],
    limits: [{ anchor: "discharge", hours: 24, rule: norms("第十七条") }],
    rule: norms("第二十条"),
  },
  {
    id: "admit_death_24h",
    name: { zh: "24小时内入院死亡记录", en: "Admission and death within 24 hours" },
    sections: required(
      "patient",
      "admitted_at",
      "died_at",
      "chief_complaint",
      "admission_condition",
      "admission_diagnosis",
      "rescue_course",
      "cause_of_death",
      "death_diagnosis",
      "signature",
    ),
    signers: ["treating_doctor"],
    limits: [{ anchor: "death", hours: 24, rule: norms("第十七条") }],
    rule: norms("第二十一条"),
  },
];
