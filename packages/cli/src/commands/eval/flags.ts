import type { Command } from "../../command.ts";

/** Every flag of every suite; a suite takes those that its usage names. */
export const evalFlags: Command["flags"] = {
  set: {
    type: "string",
    describe: { zh: "评测集：目录，或问题文件", en: "the set: a folder, or a file of questions" },
  },
  corpus: {
    type: "string",
    many: true,
    describe: {
      zh: "问题所问的文件或语料（golden，identifiers）",
      en: "documents the questions are about (golden, identifiers)",
    },
  },
  run: {
    type: "string",
    describe: {
      zh: "把检索结果写成 TREC run 文件；dialogue：把逐例结果写成 JSON 行",
      en: "write a TREC run file; dialogue: write what came of each case as JSON lines",
    },
  },
  learn: {
    type: "string",
    describe: {
      zh: "先把这个目录的问题（queries.jsonl 与 qrels.tsv）作为已确认的问题收下",
      en: "first take in this folder's questions (queries.jsonl with qrels.tsv) as confirmed ones",
    },
  },
  folds: {
    type: "string",
    describe: {
      zh: "交叉验证：分成几份，每份用其余各份学习后再测",
      en: "cross-validation in so many parts, each measured after learning from the others",
    },
  },
  against: {
    type: "string",
    describe: {
      zh: "同场对照的基线引擎：bigram（字二元组 BM25）",
      en: "a baseline engine to compare with in the same run: bigram (BM25 over character bigrams)",
    },
  },
  baseline: {
    type: "string",
    describe: { zh: "与这个 TREC run 文件逐题对照", en: "compare with this TREC run file, query by query" },
  },
  compare: {
    type: "boolean",
    describe: {
      zh: "与 LangChain.js 的流程在同一批文件上比速度（files）",
      en: "time the same files beside a LangChain.js pipeline (files)",
    },
  },
  ablation: {
    type: "boolean",
    describe: { zh: "逐个去掉检索步骤，给出各值多少", en: "leave out one step of retrieval after another" },
  },
  out: {
    type: "string",
    describe: { zh: "逐题结果写入此文件（JSON 行）", en: "write results to this file (JSON lines)" },
  },
  vertical: { type: "string", describe: { zh: "只用这个行业", en: "only this vertical" } },
  part: {
    type: "string",
    describe: {
      zh: "report：只测没有用来学习和定阈值的那部分（injection，moderation，dialogue）",
      en: "report: only rows that nothing was learnt or set by (injection, moderation, dialogue)",
    },
  },
  passages: {
    type: "string",
    describe: {
      zh: "把语料切短、重复到这么多段（speed）",
      en: "cut and repeat the corpus to so many passages (speed)",
    },
  },
  answers: {
    type: "boolean",
    describe: {
      zh: "测从提问到答出第一句的时间，模型为测试服务器（speed）",
      en: "time from a question to the first sentence, with a test server as model (speed)",
    },
  },
  obedient: {
    type: "boolean",
    describe: {
      zh: "让照办一切命令的模型回答藏有命令的文件，看命令是否得逞（injection）",
      en: "ask a model that follows every order about documents with orders in them, and see which have their way (injection)",
    },
  },
  written: {
    type: "boolean",
    describe: {
      zh: "起草病历时让会编造的、说真话的模型来写，看病历里留下什么（records）",
      en: "let a model that makes things up, and an honest one, write the records, and see what stands in them (records)",
    },
  },
  url: {
    type: "string",
    describe: { zh: "给这个正在运行的服务加压（speed）", en: "put this running server under load (speed)" },
  },
  engine: {
    type: "string",
    many: true,
    describe: { zh: "只测名称以此开头的引擎（speed）", en: "only engines whose names begin so (speed)" },
  },
};
