import { secrecyMarkIn } from "../shared/secrecy.ts";
import { fileURLToPath } from "node:url";
import { defineVertical } from "@guildhall/core";
import { lawStructure } from "@guildhall/text";
import { z } from "zod";
import { noUnsafeRequests } from "./unsafe/no-unsafe-requests.ts";
import { divide, DIVIDER_VERSION, TARGET } from "./divide.ts";
import { identifiersIn } from "./identifiers.ts";
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
  // 公开公文 names whom it names; what was neither published nor given a number may be a citizen's letter.
  isAboutPersons: ({ facts: { documentNumber, publishedOn, issuer } }) =>
    (documentNumber ?? publishedOn ?? issuer) === undefined,
  guards: [noUnsafeRequests],
  outOfScope,
  samples: fileURLToPath(new URL("./samples", import.meta.url)),
});
