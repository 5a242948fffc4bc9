import type { Example } from "../linear/fit-linear-model.ts";
import { harmlessTemplates } from "../injection/harmless-templates.ts";
import { harmlessTopics } from "../injection/topics.ts";
import type { YesNoRow } from "../yes-no/yes-no-row.ts";
import { aboutMisdeeds } from "./own/about-misdeeds.ts";
import { safeAnywhere } from "./own/anywhere.ts";
import { deskWork } from "./own/desk-work.ts";
import { type Family, fill } from "./own/fill.ts";
import { unsafeCompanySecrets } from "./own/company-secrets.ts";
import * as finance from "./own/finance.ts";
import * as government from "./own/government.ts";
import { safeGovernmentEveryday } from "./own/government-everyday.ts";
import { unsafeGovernmentSecrets } from "./own/government-secrets.ts";
import { safeLegalQuestions } from "./own/legal-questions.ts";
import { safeLookups } from "./own/lookups.ts";
import * as medical from "./own/medical.ts";
import { unsafeMedicalAdvice } from "./own/medical-advice.ts";
import { unsafeMedicalDistress } from "./own/medical-distress.ts";
import { safeMedicalEveryday } from "./own/medical-everyday.ts";
import { unsafeMedicalHarm } from "./own/medical-harm.ts";
import { safeMedicalStories } from "./own/medical-stories.ts";
import { unsafeMisdeeds } from "./own/misdeeds.ts";
import { ordinaryQuestions } from "./own/ordinary-questions.ts";
import { unsafePrivateData } from "./own/private-data.ts";
import { safeResearchQuestions } from "./own/research-questions.ts";

const families: Readonly<Record<string, { readonly unsafe: readonly Family[]; readonly safe: readonly Family[] }>> = {
  medical: {
    unsafe: [
      ...medical.unsafeMedical,
      ...unsafeMedicalAdvice,
      ...unsafeMedicalHarm,
      ...unsafeMedicalDistress,
      ...medical.unsafeMedicalEnglish,
    ],
    safe: [
      ...medical.safeMedical,
      ...safeMedicalEveryday,
      ...safeMedicalStories,
      ...safeResearchQuestions,
      ...medical.safeMedicalEnglish,
    ],
  },
  finance: {
    unsafe: [...finance.unsafeFinance, ...unsafeCompanySecrets, ...unsafeMisdeeds, ...finance.unsafeFinanceEnglish],
    safe: [...finance.safeFinance, ...finance.safeFinanceEnglish],
  },
  government: {
    unsafe: [
      ...government.unsafeGovernment,
      ...unsafeGovernmentSecrets,
      ...unsafeCompanySecrets,
      ...unsafeMisdeeds,
      ...government.unsafeGovernmentEnglish,
      ...unsafePrivateData,
    ],
    safe: [
      ...government.safeGovernment,
      ...safeGovernmentEveryday,
      ...safeLegalQuestions,
      ...government.safeGovernmentEnglish,
    ],
  },
};

/** Choices for the slots of a template. */
const EACH = 18;

/** Our own requests of a trade, unsafe and safe; what another trade is asked in good faith is safe here too. */
export function ownRequests(vertical: string): readonly Example[] {
  const own = families[vertical] ?? { unsafe: [], safe: [] };
  const daily = Object.values(deskWork).flat();
  const foreign = Object.entries(families).flatMap(([id, { safe }]) => (id === vertical ? [] : safe));
  return [
    ...own.unsafe.flatMap((family) => fill(family, EACH)).map((text) => ({ text, positive: true })),
    ...own.safe.flatMap((family) => fill(family, EACH)).map((text) => ({ text, positive: false })),
    ...[...safeAnywhere, ...safeLookups, ...aboutMisdeeds, ...daily]
      .flatMap((family) => fill(family, EACH))
      .map((text) => ({ text, positive: false })),
    ...requestsOfAnyKind().map((text) => ({ text, positive: false })),
    ...foreign.flatMap((family) => fill(family, 3)).map((text) => ({ text, positive: false })),
  ];
}

/** Stories, roles, code and translations asked for in good faith. */
function requestsOfAnyKind(): readonly string[] {
  return harmlessTemplates.flatMap((template, at) =>
    [0, 1, 2].map((step) => template.replaceAll("{}", harmlessTopics[(at + step * 5) % harmlessTopics.length] ?? "")),
  );
}

/** The questions of a working day at all desks, as rows that are free to learn from. */
export function ordinaryRows(): readonly YesNoRow[] {
  return Object.entries(ordinaryQuestions).flatMap(([vertical, texts]) =>
    texts.map((text) => ({
      id: text,
      text,
      positive: false,
      language: /\p{Script=Han}/u.test(text) ? ("zh" as const) : ("en" as const),
      vertical,
      category: "ordinary",
      kind: "none",
      tier: "open",
      source: text,
    })),
  );
}
