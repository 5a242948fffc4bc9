import { internalMarkIn } from "../shared/internal-mark.ts";
import { secrecyMarkIn } from "../shared/secrecy.ts";
import { fileURLToPath } from "node:url";
import { defineVertical } from "@guildhall/core";
import { z } from "zod";
import { noUnsafeRequests } from "./unsafe/no-unsafe-requests.ts";
import { divide, DIVIDER_VERSION, TARGET } from "./divide.ts";
import { noInvestmentAdvice } from "./guards.ts";
import { identifiersIn } from "./identifiers.ts";
import { noPromises } from "./promises/no-promises.ts";
import { askFinance } from "./prompts/ask.ts";
import { outOfScope } from "./out-of-scope.ts";
import { whichPeriod } from "./which-period.ts";
import { aliases } from "./vocabulary/aliases.ts";
import { terms } from "./vocabulary/terms.ts";

/** The company, 证券代码, 证券简称, kind and period of a report, how near its source is to the company, where it was taken from. */
const facts = z.partialRecord(
  z.enum(["company", "code", "shortName", "market", "reportKind", "reportPeriod", "sourceTier", "sourceUrl"]),
  z.string().min(1),
);

/** 金融: filings, announcements and research notes, each as far as it was known on a day. */
export const finance = defineVertical({
  apiVersion: 1,
  id: "finance",
  name: { zh: "金融", en: "Finance" },
  dividerVersion: DIVIDER_VERSION,
  facts,
  validity: { basis: "known", default: "today", ended: "mark" },
  divide,
  target: TARGET,
  identifiersIn,
  asksBack: whichPeriod,
  vocabulary: { aliases, terms },
  turnsAway: ({ text }) => secrecyMarkIn(text),
  internalMark: ({ text }) => internalMarkIn(text),
  // Reports and announcements are public, and so are the names in them; papers of a client are not.
  isAboutPersons: ({ title, facts: { issuer, more } }) =>
    issuer === undefined &&
    more?.["code"] === undefined &&
    /客户|开户|账户|持仓|风险测评|适当性|尽职调查|访谈|身份|对账单|理赔|保单|client|account|KYC/iu.test(title),
  prompts: { ask: askFinance },
  guards: [noInvestmentAdvice, noUnsafeRequests, noPromises],
  outOfScope,
  samples: fileURLToPath(new URL("./samples", import.meta.url)),
});
