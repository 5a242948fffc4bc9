import { internalMarkIn } from "../shared/internal-mark.ts";
import { secrecyMarkIn } from "../shared/secrecy.ts";
import { fileURLToPath } from "node:url";
import { defineVertical } from "@guildhall/core";
import { lawStructure } from "@guildhall/text";
import { z } from "zod";
import { noUnsafeRequests } from "./unsafe/no-unsafe-requests.ts";
import { divide, DIVIDER_VERSION, TARGET } from "./divide.ts";
import { identifiersIn } from "./identifiers.ts";
import { askGovernment } from "./prompts/ask.ts";
import { outOfScope } from "./out-of-scope.ts";
import { aliases } from "./vocabulary/aliases.ts";
import { terms } from "./vocabulary/terms.ts";

/** 索引号, 主题分类, 效力层级, where the document was taken from. */
const facts = z.partialRecord(z.enum(["indexNumber", "theme", "level", "sourceUrl"]), z.string().min(1));

/** 政务: laws, rules, notices and service guides, each as it stands on a day. */
export const government = defineVertical({
  apiVersion: 1,
  id: "government",
  name: { zh: "政务", en: "Government" },
  dividerVersion: DIVIDER_VERSION,
  facts,
  validity: { basis: "effective", default: "today", ended: "hide" },
  divide,
  target: TARGET,
  identifiersIn,
  structureOf: lawStructure,
  vocabulary: { aliases, terms },
  turnsAway: ({ text }) => secrecyMarkIn(text),
  internalMark: ({ text }) => internalMarkIn(text),
  // 公开公文 names whom it names; a citizen's letter, complaint or application is his own.
  isAboutPersons: ({ title, facts: { documentNumber, publishedOn } }) =>
    (documentNumber ?? publishedOn) === undefined &&
    /信访(?:件|人|材料|登记)|来信|举报(?:信|材料|人)|投诉(?:信|单|人|记录)|申请(?:书|表|人)|申诉|起诉状|答辩状|登记表|个人档案|调解(?:书|笔录)|询问笔录/u.test(
      title,
    ),
  prompts: { ask: askGovernment },
  guards: [noUnsafeRequests],
  outOfScope,
  samples: fileURLToPath(new URL("./samples", import.meta.url)),
});
