import type { RecordType } from "../record-type.ts";
import { norms } from "../rules.ts";
import { itemised, optional, required } from "../section-names.ts";
import { pastItems } from "./admission.ts";

/** 门（急）诊: first visit, return visit, observation in the emergency department. */
export const outpatient: readonly RecordType[] = [
  {
    id: "outpatient_first",
    name: { zh: "门诊初诊病历", en: "Outpatient record, first visit" },
    sections: [
      ...required("visit_time", "department", "chief_complaint", "present_illness"),
      itemised("past_history", pastItems),
      ...optional("personal_history", "menstrual_history", "family_history"),
      ...required("examination", "auxiliary", "diagnosis", "treatment", "signature"),
    ],
    signers: ["seeing_doctor"],
    limits: [{ anchor: "visit", hours: 0, rule: norms("第十四条") }],
    rule: norms("第十三条"),
  },
  {
    id: "outpatient_return",
    name: { zh: "门诊复诊病历", en: "Outpatient record, return visit" },
    sections: [
      ...required("visit_time", "department", "chief_complaint", "history"),
      ...required("examination", "auxiliary", "diagnosis", "treatment", "signature"),
    ],
    signers: ["seeing_doctor"],
    limits: [{ anchor: "visit", hours: 0, rule: norms("第十四条") }],
    rule: norms("第十三条"),
  },
  {
    id: "emergency_observation",
    name: { zh: "急诊留观记录", en: "Emergency observation record" },
    sections: [
      ...required("visit_time", "chief_complaint", "condition", "examination"),
      ...optional("results"),
      ...required("diagnosis", "measures", "whereabouts", "signature"),
    ],
    signers: ["seeing_doctor"],
    limits: [{ anchor: "visit", hours: 0, toTheMinute: true, rule: norms("第十五条") }],
    rule: norms("第十五条"),
  },
];
