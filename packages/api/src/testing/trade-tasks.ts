import { defineTask, type DraftedSection, type Finding } from "@guildhall/core";
import { z } from "zod";

const calls = z.object({
  calls: z.array(z.object({ speaker: z.string().max(40), text: z.string().max(4000) })).max(200),
});

/** 来电登记单, a slip of what callers said: their own words, or what a model makes of them. */
export const slip = defineTask({
  id: "call-slip",
  kind: "draft",
  name: { zh: "来电登记单", en: "Call slip" },
  describe: { zh: "记下来电的人说了什么", en: "Notes what callers said" },
  input: calls,
  isAboutPersons: true,
  async run({ calls: said }, { write, onSection }) {
    const sentences: DraftedSection["sentences"] = write
      ? (
          await write({
            instruction: "概括来电内容",
            evidence: said.map(({ text, speaker }, index) => ({ id: String(index), text, context: speaker })),
            limits: { sentences: 5, characters: 400 },
          })
        ).map(({ text, support, from }) => ({
          text,
          support,
          sources: from.map(({ id, start, end }) => ({ kind: "utterance", utterance: Number(id), start, end })),
        }))
      : said.map(({ text, speaker }, utterance) => ({
          text,
          support: "verbatim",
          sources: [{ kind: "utterance", utterance, start: 0, end: [...text].length, speaker }],
        }));
    const section = { id: "said", name: { zh: "来电内容", en: "What was said" }, isRequired: true, sentences };
    onSection(section);
    return {
      form: "draft",
      title: { zh: "来电登记单", en: "Call slip" },
      isInsufficient: said.length === 0,
      sections: [section],
      open: [],
      findings: [],
      citations: [],
    };
  },
});

const rule = { source: "青禾公司用语规约", article: "第二条", verified: true };

/** 用语检查: words that a house does not use. */
export const wording = defineTask({
  id: "wording",
  kind: "check",
  name: { zh: "用语检查", en: "Wording" },
  describe: { zh: "找出不用的词", en: "Finds words not in use" },
  input: z.object({ text: z.string().max(4000) }),
  isAboutPersons: false,
  async run({ text }) {
    const findings = [...text.matchAll(/亲，?|哦/g)].map(([words]): Finding => ({
      id: "house-words",
      severity: "warning",
      message: { zh: `不用“${words}”`, en: `“${words}” is not in use` },
      rule,
      words,
    }));
    return { form: "findings", findings, unknown: [] };
  },
});
