import { internalMarkIn } from "../shared/internal-mark.ts";
import { secrecyMarkIn } from "../shared/secrecy.ts";
import { fileURLToPath } from "node:url";
import { defineVertical } from "@guildhall/core";
import { lawStructure } from "@guildhall/text";
import { seeksCrisisHelp } from "@guildhall/guard";
import { z } from "zod";
import { noUnsafeRequests } from "./unsafe/no-unsafe-requests.ts";
import { divide, DIVIDER_VERSION, TARGET } from "./divide.ts";
import { drugPlaces } from "./drugs-in.ts";
import { drugIsCited, drugIsHeld } from "./guards/drug-held.ts";
import { noPrescribing } from "./guards/prescribing.ts";
import { recordIsNoRule } from "./guards/record-is-no-rule.ts";
import { noAssertions } from "./promises/no-assertions.ts";
import { identifiersIn } from "./identifiers.ts";
import { askMedical } from "./prompts/ask.ts";
import { outOfScope } from "./out-of-scope.ts";
import { recordCheck } from "./tasks/record-check.ts";
import { recordDrafts } from "./tasks/record-drafts.ts";
import { aliases } from "./vocabulary/aliases.ts";
import { forms } from "./vocabulary/forms.ts";
import { terms } from "./vocabulary/terms.ts";

/** What a document is (label, guideline, record …), its edition, the drug it is about, whose ward it comes from. */
const facts = z.partialRecord(
  z.enum(["kind", "edition", "genericName", "tradeName", "department", "sourceUrl"]),
  z.string().min(1),
);

/**
 * 医疗: labels, guidelines, rules for records, records. A guideline is superseded and not repealed: doctors still meet
 * patients who were treated by the older one, so it stays in sight, marked, and the one in force comes first.
 */
export const medical = defineVertical({
  apiVersion: 1,
  id: "medical",
  name: { zh: "医疗", en: "Medical" },
  dividerVersion: DIVIDER_VERSION,
  facts,
  validity: { basis: "effective", default: "today", ended: "mark" },
  divide,
  target: TARGET,
  identifiersIn,
  structureOf: lawStructure,
  vocabulary: { aliases, terms, nameEndings: forms },
  turnsAway: ({ text }) => secrecyMarkIn(text),
  internalMark: ({ text }) => internalMarkIn(text),
  // 病历, 转写 and whatever is not plainly a label, a guideline or a rule is about a patient.
  isAboutPersons: ({ facts: { more } }) => !/^(?:label|guideline|rule|notice|template)$/.test(more?.["kind"] ?? ""),
  prompts: { ask: askMedical },
  mustBeHeard: drugPlaces,
  guards: [seeksCrisisHelp, noPrescribing, noUnsafeRequests, drugIsHeld, recordIsNoRule, drugIsCited, noAssertions],
  outOfScope,
  tasks: [...recordDrafts, recordCheck],
  samples: fileURLToPath(new URL("./samples", import.meta.url)),
});
