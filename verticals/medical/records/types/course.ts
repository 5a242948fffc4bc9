import type { RecordType } from "../record-type.ts";
import { coreSystems, norms } from "../rules.ts";
import { itemised, optional, required } from "../section-names.ts";

const daily = norms("第二十二条（二）");

/** 病程记录 without operations. */
export const course: readonly RecordType[] = [
  {
    id: "first_course",
    name: { zh: "首次病程记录", en: "First course record" },
    sections: [
      ...required("case_features"),
      itemised("discussion", [
        ["诊断依据", "grounds of the diagnosis"],
        ["鉴别诊断", "differential diagnosis"],
      ]),
      ...required("plan", "signature"),
    ],
    signers: ["treating_doctor"],
    limits: [{ anchor: "admission", hours: 8, rule: norms("第二十二条（一）") }],
    rule: norms("第二十二条（一）"),
  },
  {
    id: "daily_course",
    name: { zh: "日常病程记录", en: "Daily course record" },
    sections: [
      ...required("record_time", "condition"),
      ...optional("examination", "results", "senior_opinion"),
      ...required("measures"),
      ...optional("order_reasons", "informed"),
      ...required("signature"),
    ],
    signers: ["treating_doctor"],
    limits: [
      { anchor: "last_entry", hours: 24, condition: "critical", toTheMinute: true, rule: daily },
      { anchor: "last_entry", hours: 48, condition: "serious", rule: daily },
      { anchor: "last_entry", hours: 72, condition: "stable", rule: daily },
    ],
    rule: daily,
  },
  {
    id: "ward_round",
    name: { zh: "上级医师查房记录", en: "Ward round of a senior doctor" },
    sections: [
      ...required("record_time", "rounding_doctor"),
      ...optional("supplement", "examination"),
      ...required("discussion", "plan", "signature"),
    ],
    signers: ["rounding_doctor"],
    limits: [{ anchor: "admission", hours: 48, rule: norms("第二十二条（三）") }],
    rule: norms("第二十二条（三）"),
  },
  {
    id: "difficult_case",
    name: { zh: "疑难病例讨论记录", en: "Discussion of a difficult case" },
    sections: required("discussed_at", "chair", "participants", "opinions", "conclusion", "signature"),
    signers: ["chair"],
    limits: [],
    rule: norms("第二十二条（四）"),
  },
  ...["handover", "takeover"].map((id): RecordType => {
    const isHandover = id === "handover";
    return {
      id,
      name: isHandover ? { zh: "交班记录", en: "Handover record" } : { zh: "接班记录", en: "Takeover record" },
      sections: [
        ...required("record_time", "patient", "admitted_at", "chief_complaint", "admission_condition"),
        ...required("admission_diagnosis", "course", "current_condition", "current_diagnosis"),
        ...required(isHandover ? "handover_notes" : "plan", "signature"),
      ],
      signers: [isHandover ? "doctor_handing_over" : "doctor_taking_over"],
      limits: [
        {
          anchor: "takeover",
          hours: isHandover ? 0 : 24,
          ...(isHandover ? { before: true as const } : {}),
          rule: norms("第二十二条（五）"),
        },
      ],
      rule: norms("第二十二条（五）"),
    };
  }),
  ...["transfer_out", "transfer_in"].map((id): RecordType => {
    const isOut = id === "transfer_out";
    return {
      id,
      name: isOut
        ? { zh: "转出记录", en: "Record on leaving the department" }
        : { zh: "转入记录", en: "Record on entering the department" },
      sections: [
        ...required("record_time", "patient", "admitted_at", "chief_complaint", "admission_condition"),
        ...required("admission_diagnosis", "course", "current_condition", "current_diagnosis"),
        ...required(isOut ? "transfer_purpose" : "plan", "signature"),
      ],
      signers: ["treating_doctor"],
      limits: [
        isOut
          ? { anchor: "transfer_out" as const, hours: 0, before: true as const, rule: norms("第二十二条（六）") }
          : { anchor: "transfer_in" as const, hours: 24, rule: norms("第二十二条（六）") },
      ],
      rule: norms("第二十二条（六）"),
    };
  }),
  {
    id: "stage_summary",
    name: { zh: "阶段小结", en: "Summary of a stage" },
    sections: [
      ...required("record_time", "patient", "admitted_at", "chief_complaint", "admission_condition"),
      ...required("admission_diagnosis", "course", "current_condition", "current_diagnosis", "plan", "signature"),
    ],
    signers: ["treating_doctor"],
    // 每月: 31 days, the longest month, so that nobody is warned too early.
    limits: [{ anchor: "admission", hours: 31 * 24, rule: norms("第二十二条（七）") }],
    rule: norms("第二十二条（七）"),
  },
  {
    id: "rescue",
    name: { zh: "抢救记录", en: "Rescue record" },
    sections: required("condition", "rescue_time", "rescue_measures", "participants", "record_time", "signature"),
    signers: ["treating_doctor"],
    limits: [{ anchor: "rescue_end", hours: 6, toTheMinute: true, rule: norms("第二十二条（八）") }],
    rule: norms("第二十二条（八）"),
  },
  {
    id: "invasive_procedure",
    name: { zh: "有创诊疗操作记录", en: "Record of an invasive procedure" },
    sections: required(
      "procedure_name",
      "procedure_time",
      "procedure_steps",
      "procedure_outcome",
      "adverse",
      "after_procedure",
      "told",
      "signature",
    ),
    signers: ["operator"],
    limits: [{ anchor: "procedure_end", hours: 0, rule: norms("第二十二条（九）") }],
    rule: norms("第二十二条（九）"),
  },
  {
    id: "consult",
    name: { zh: "会诊记录", en: "Consultation record" },
    sections: required(
      "consult_condition",
      "request_reason",
      "consult_opinion",
      "consultant",
      "consult_time",
      "signature",
    ),
    signers: ["treating_doctor", "consultant"],
    limits: [
      { anchor: "request", hours: 48, condition: "routine", rule: norms("第二十二条（十）") },
      { anchor: "request", hours: 1 / 6, condition: "urgent", rule: coreSystems },
    ],
    rule: norms("第二十二条（十）"),
  },
];
