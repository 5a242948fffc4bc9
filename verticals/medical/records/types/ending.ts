import type { RecordType } from "../record-type.ts";
import { norms } from "../rules.ts";
import { required } from "../section-names.ts";

/** Discharge, death, and what the patient is told and signs. */
export const ending: readonly RecordType[] = [
  {
    id: "discharge",
    name: { zh: "出院记录", en: "Discharge record" },
    sections: required(
      "admitted_at",
      "discharged_at",
      "admission_condition",
      "admission_diagnosis",
      "course",
      "discharge_diagnosis",
      "discharge_condition",
      "discharge_orders",
      "signature",
    ),
    signers: ["treating_doctor"],
    limits: [{ anchor: "discharge", hours: 24, rule: norms("第二十二条（二十）") }],
    rule: norms("第二十二条（二十）"),
  },
  {
    id: "death",
    name: { zh: "死亡记录", en: "Death record" },
    sections: required(
      "admitted_at",
      "died_at",
      "admission_condition",
      "admission_diagnosis",
      "rescue_course",
      "cause_of_death",
      "death_diagnosis",
      "signature",
    ),
    signers: ["treating_doctor"],
    limits: [{ anchor: "death", hours: 24, toTheMinute: true, rule: norms("第二十二条（二十一）") }],
    rule: norms("第二十二条（二十一）"),
  },
  {
    id: "death_discussion",
    name: { zh: "死亡病例讨论记录", en: "Discussion of a death" },
    sections: required("discussed_at", "chair", "participants", "opinions", "conclusion", "signature"),
    signers: ["chair"],
    limits: [{ anchor: "death", hours: 7 * 24, rule: norms("第二十二条（二十二）") }],
    rule: norms("第二十二条（二十二）"),
  },
  {
    id: "informed_consent",
    name: { zh: "知情同意书", en: "Informed consent" },
    sections: required(
      "patient",
      "preop_diagnosis",
      "matter",
      "risks",
      "alternatives",
      "patient_decision",
      "patient_signature",
      "signature",
    ),
    signers: ["treating_doctor", "patient_or_representative"],
    limits: [{ anchor: "operation_start", hours: 0, before: true, rule: norms("第十条") }],
    rule: norms("第二十三条至第二十六条"),
  },
  {
    id: "critical_notice",
    name: { zh: "病危（重）通知书", en: "Notice of critical condition" },
    sections: required(
      "patient",
      "department",
      "current_diagnosis",
      "critical_state",
      "patient_signature",
      "signature",
      "record_time",
    ),
    signers: ["treating_doctor", "patient_or_representative"],
    limits: [{ anchor: "notice", hours: 0, rule: norms("第二十七条", { verified: true }) }],
    rule: norms("第二十七条", { verified: true }),
  },
];
