/**
 * LOINC codes of sections as C-CDA documents use them (10154-3, 10164-2 …). Not checked against a release of LOINC: whoever
 * exchanges records checks them against the release that both sides use.
 */
const codes: Readonly<Record<string, readonly [code: string, display: string]>> = {
  chief_complaint: ["10154-3", "Chief complaint Narrative"],
  present_illness: ["10164-2", "History of Present illness Narrative"],
  past_history: ["11348-0", "History of Past illness Narrative"],
  personal_history: ["29762-2", "Social history Narrative"],
  family_history: ["10157-6", "History of family member diseases Narrative"],
  examination: ["29545-1", "Physical findings Narrative"],
  auxiliary: ["30954-2", "Relevant diagnostic tests/laboratory data Narrative"],
  diagnosis: ["29548-5", "Diagnosis Narrative"],
  preliminary_diagnosis: ["29548-5", "Diagnosis Narrative"],
  treatment: ["18776-5", "Plan of care note"],
  plan: ["18776-5", "Plan of care note"],
  course: ["8648-8", "Hospital course Narrative"],
  preop_diagnosis: ["10219-4", "Surgical operation note preoperative diagnosis Narrative"],
};

export function loincOf(section: string): { readonly code: string; readonly display: string } | undefined {
  const [code, display] = codes[section] ?? [];
  return code === undefined || display === undefined ? undefined : { code, display };
}
