import type { Example } from "../linear/fit-linear-model.ts";
import { harmlessTemplates } from "../injection/harmless-templates.ts";
import { harmlessTopics } from "../injection/topics.ts";
import { safeAnywhere } from "./own/anywhere.ts";
import { type Family, fill } from "./own/fill.ts";
import * as finance from "./own/finance.ts";
import * as government from "./own/government.ts";
import { safeLookups } from "./own/lookups.ts";
import * as medical from "./own/medical.ts";

const families: Readonly<Record<string, { readonly unsafe: readonly Family[]; readonly safe: readonly Family[] }>> = {
  medical: {
    unsafe: [...medical.unsafeMedical, ...medical.unsafeMedicalEnglish],
    safe: [...medical.safeMedical, ...medical.safeMedicalEnglish],
  },
  finance: {
    unsafe: [...finance.unsafeFinance, ...finance.unsafeFinanceEnglish],
    safe: [...finance.safeFinance, ...finance.safeFinanceEnglish],
  },
  government: {
    unsafe: [...government.unsafeGovernment, ...government.unsafeGovernmentEnglish],
    safe: [...government.safeGovernment, ...government.safeGovernmentEnglish],
  },
};

/** Choices for the slots of a template. */
const EACH = 18;

/** Our own requests of a trade, unsafe and safe; what another trade is asked in good faith is safe here too. */
export function ownRequests(vertical: string): readonly Example[] {
  const own = families[vertical] ?? { unsafe: [], safe: [] };
  const foreign = Object.entries(families).flatMap(([id, { safe }]) => (id === vertical ? [] : safe));
  return [
    ...own.unsafe.flatMap((family) => fill(family, EACH)).map((text) => ({ text, positive: true })),
    ...own.safe.flatMap((family) => fill(family, EACH)).map((text) => ({ text, positive: false })),
    ...[...safeAnywhere, ...safeLookups]
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
