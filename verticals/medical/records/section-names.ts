import type { RecordSection, Words } from "./record-type.ts";

type Named = readonly [zh: string, en: string, ...alsoNamed: string[]];

/** Every section of every record under its id: its name, and the names that hospitals print beside it. */
const names = {
  patient: ["患者一般情况", "Patient", "一般情况", "一般项目", "基本信息"],
  visit_time: ["就诊时间", "Time of visit", "就诊日期"],
  department: ["科别", "Department", "科室"],
  chief_complaint: ["主诉", "Chief complaint"],
  present_illness: ["现病史", "History of present illness"],
  history: ["病史", "History", "现病史"],
  past_history: ["既往史", "Past history", "既往病史"],
  personal_history: ["个人史", "Personal history"],
  marital_history: ["婚育史", "Marital and obstetric history", "婚姻史", "生育史"],
  menstrual_history: ["月经史", "Menstrual history"],
  family_history: ["家族史", "Family history"],
  examination: ["体格检查", "Physical examination", "查体", "体检", "体征", "阳性体征"],
  specialist_examination: ["专科情况", "Specialist examination", "专科检查"],
  auxiliary: ["辅助检查", "Investigations", "辅助检查结果", "实验室检查"],
  diagnosis: ["诊断", "Diagnosis", "初步诊断"],
  preliminary_diagnosis: ["初步诊断", "Preliminary diagnosis", "诊断"],
  treatment: ["治疗意见", "Treatment", "处理", "处理意见", "治疗处理意见", "诊断及治疗意见"],
  case_features: ["病例特点", "Features of the case"],
  discussion: ["拟诊讨论", "Discussion of diagnosis", "诊断依据及鉴别诊断", "诊断依据", "鉴别诊断"],
  plan: ["诊疗计划", "Plan", "处理计划"],
  signature: ["医师签名", "Signature", "签名", "记录医师", "医生签名"],
  record_time: ["记录时间", "Time of record", "记录日期"],
  condition: ["病情变化", "Change of condition", "病情"],
  results: ["重要检查结果及意义", "Results and their meaning", "辅助检查回报", "检查结果"],
  senior_opinion: ["上级医师意见", "Opinion of the senior doctor", "上级意见"],
  measures: ["诊疗措施及效果", "Measures and effect", "措施及效果", "分析与处理", "处理"],
  order_reasons: ["医嘱更改及理由", "Changes of orders and reasons"],
  informed: ["告知事项", "What was told to the patient", "告知"],
  rounding_doctor: ["查房医师", "Doctor on the round", "查房医师姓名、职称"],
  supplement: ["补充病史和体征", "Additional history and signs", "补充病史"],
  admitted_at: ["入院时间", "Admitted at", "入院日期"],
  discharged_at: ["出院时间", "Discharged at", "出院日期"],
  died_at: ["死亡时间", "Died at"],
  admission_condition: ["入院情况", "Condition on admission"],
  admission_diagnosis: ["入院诊断", "Diagnosis on admission"],
  course: ["诊疗经过", "Course", "治疗经过", "住院经过"],
  rescue_course: ["诊疗经过（抢救经过）", "Course and rescue", "抢救经过", "诊疗经过"],
  discharge_condition: ["出院情况", "Condition on discharge"],
  discharge_diagnosis: ["出院诊断", "Diagnosis on discharge"],
  discharge_orders: ["出院医嘱", "Orders on discharge"],
  cause_of_death: ["死亡原因", "Cause of death"],
  death_diagnosis: ["死亡诊断", "Diagnosis at death"],
  current_condition: ["目前情况", "Present condition"],
  current_diagnosis: ["目前诊断", "Present diagnosis"],
  handover_notes: ["注意事项", "Matters to note", "交接班注意事项"],
  transfer_purpose: ["转科目的及注意事项", "Purpose of transfer", "转科目的"],
  rescue_time: ["抢救时间", "Time of rescue"],
  rescue_measures: ["抢救措施", "Measures of rescue", "抢救时间及措施"],
  participants: ["参加人员", "Who took part", "参加抢救人员", "参加讨论人员"],
  procedure_name: ["操作名称", "Procedure"],
  procedure_time: ["操作时间", "Time of procedure"],
  procedure_steps: ["操作步骤", "Steps"],
  procedure_outcome: ["结果及患者一般情况", "Result and condition of the patient", "操作结果"],
  adverse: ["不良反应", "Adverse reactions"],
  after_procedure: ["术后注意事项", "Notes after the procedure", "注意事项"],
  told: ["是否向患者说明", "Explained to the patient", "告知"],
  request_reason: ["会诊理由和目的", "Reason for consultation", "申请会诊理由"],
  consult_condition: ["患者病情及诊疗情况", "Condition and treatment so far", "简要病情"],
  consult_opinion: ["会诊意见", "Opinion of the consultant"],
  consultant: ["会诊医师", "Consultant", "会诊医师及科别"],
  consult_time: ["会诊时间", "Time of consultation"],
  brief: ["简要病情", "Condition in brief"],
  preop_diagnosis: ["术前诊断", "Diagnosis before the operation"],
  indication: ["手术指征", "Indication"],
  planned_operation: ["拟施手术名称和方式", "Operation planned", "拟施手术"],
  planned_anaesthesia: ["拟施麻醉方式", "Anaesthesia planned"],
  precautions: ["注意事项", "Precautions"],
  surgeon_saw_patient: ["手术者术前查看患者情况", "Surgeon's visit before the operation", "术者术前查看患者"],
  preparation: ["术前准备情况", "Preparation"],
  opinions: ["讨论意见", "Opinions", "参加者意见"],
  conclusion: ["主持人小结意见", "Chair's conclusion", "主持人总结"],
  discussed_at: ["讨论日期", "Date of discussion", "讨论时间"],
  chair: ["主持人", "Chair"],
  operation_date: ["手术日期", "Date of operation", "手术时间"],
  intraop_diagnosis: ["术中诊断", "Diagnosis at operation"],
  operation_name: ["手术名称", "Operation", "手术方式"],
  surgeons: ["手术者及助手", "Surgeon and assistants", "手术者及助手姓名"],
  anaesthesia: ["麻醉方法", "Anaesthesia", "麻醉方式"],
  operation_course: ["手术经过", "Course of operation"],
  intraop_events: ["术中情况及处理", "Events and what was done", "术中出现的情况及处理"],
  operation_brief: ["手术简要经过", "Operation in brief"],
  postop_measures: ["术后处理措施", "Measures after the operation", "术后处理"],
  postop_watch: ["术后应当特别注意观察的事项", "To watch after the operation", "术后观察事项"],
  anaesthesia_risk: ["麻醉风险评估", "Risk of anaesthesia", "ASA分级"],
  anaesthesia_orders: ["术前麻醉医嘱", "Orders before anaesthesia"],
  anaesthesia_notes: ["麻醉适应证及注意事项", "Indication and precautions of anaesthesia", "麻醉中需注意的问题"],
  premedication: ["术前用药", "Premedication"],
  anaesthesia_drugs: ["麻醉用药", "Drugs of anaesthesia"],
  anaesthesia_times: ["麻醉起止时间", "Anaesthesia from and to"],
  anaesthesia_events: ["麻醉期间情况", "Events under anaesthesia"],
  recovery: ["麻醉恢复情况", "Recovery from anaesthesia"],
  before_anaesthesia: ["麻醉实施前", "Before anaesthesia"],
  before_incision: ["手术开始前", "Before incision"],
  before_leaving: ["患者离室前", "Before leaving theatre", "患者离开手术室前"],
  matter: ["告知内容", "What is consented to", "手术名称"],
  risks: ["可能出现的并发症及风险", "Risks and complications", "风险"],
  alternatives: ["替代方案", "Alternatives"],
  patient_decision: ["患者意见", "Decision of the patient", "患者知情选择"],
  patient_signature: ["患者签名", "Signature of patient or representative", "患方签名"],
  critical_state: ["病情危重情况", "What makes the condition critical"],
  whereabouts: ["患者去向", "Where the patient went", "去向"],
} as const satisfies Readonly<Record<string, Named>>;

export type SectionId = keyof typeof names;

/** Sections that the record must have, in order. */
export function required(...ids: readonly SectionId[]): RecordSection[] {
  return ids.map((id) => sectionOf(id, true));
}

/** Sections that stand there where there is something to say. */
export function optional(...ids: readonly SectionId[]): RecordSection[] {
  return ids.map((id) => sectionOf(id, false));
}

/** A section that must speak of these things. */
export function itemised(id: SectionId, items: readonly (readonly [zh: string, en: string])[]): RecordSection {
  return { ...sectionOf(id, true), items: items.map(([zh, en]): Words => ({ zh, en })) };
}

/** The name of a section by its id. */
function sectionName(id: SectionId): Words {
  const [zh, en] = names[id];
  return { zh, en };
}

function sectionOf(id: SectionId, isRequired: boolean): RecordSection {
  const [, , ...alsoNamed] = names[id] as Named;
  return {
    id,
    name: sectionName(id),
    isRequired,
    ...(id === "menstrual_history" ? { applies: "female" as const } : {}),
    ...(alsoNamed.length > 0 ? { alsoNamed } : {}),
    layer: "statutory",
  };
}
