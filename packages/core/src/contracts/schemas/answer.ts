import { z } from "zod";
import { civilDate, message } from "./basics.ts";

const path = z.array(z.string());

/** Leads from a passage or a quote back to the original. */
export const locator = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z.literal("article"),
      path,
      article: z.string(),
      paragraph: z.int().exactOptional().meta({ description: "款。Paragraph." }),
      item: z.int().exactOptional().meta({ description: "项。Item." }),
      point: z.int().exactOptional().meta({ description: "目。Point of an item." }),
    }),
    z.object({ kind: z.literal("section"), path }),
    z.object({ kind: z.literal("characters"), start: z.int(), end: z.int() }),
  ])
  .meta({ id: "Locator" });

export const standing = z
  .object({
    status: z.enum(["in_force", "not_yet", "ended", "unknown"]),
    on: civilDate.exactOptional(),
    by: z
      .object({
        documentId: z.string(),
        title: z.string(),
        how: z.enum(["repealed", "superseded", "expired", "amended"]),
      })
      .exactOptional(),
  })
  .meta({ id: "Standing", description: "某日的效力状态。How a version stands on a given day." });

export const citedReference = z
  .object({
    words: z.string(),
    start: z.int(),
    end: z.int(),
    title: z.string().exactOptional(),
    target: z
      .object({
        documentId: z.string(),
        versionId: z.string(),
        title: z.string(),
        locator,
        quote: z.string(),
        start: z.int(),
        end: z.int(),
        standing,
      })
      .exactOptional(),
  })
  .meta({
    id: "CitedReference",
    description:
      "原文中指向别处的话（前款、第十二条第一项、《某法》第三条）和它所指的地方；没有 target 就是没有收入或没有这一处。Words that point to another place, and the place; no target: not held, or no such place.",
  });

export const citation = z
  .object({
    id: z.string(),
    documentId: z.string(),
    versionId: z.string(),
    passageId: z.string(),
    vertical: z.string(),
    collection: z.string(),
    title: z.string(),
    documentNumber: z.string().exactOptional(),
    locator,
    quote: z.string(),
    start: z.int(),
    end: z.int(),
    dates: z.object({
      publishedOn: civilDate.exactOptional(),
      effectiveFrom: civilDate.exactOptional(),
      effectiveTo: civilDate.exactOptional(),
      notBefore: civilDate.exactOptional(),
    }),
    standing,
    references: z.array(citedReference).exactOptional(),
    fictional: z.boolean(),
  })
  .meta({
    id: "Citation",
    description: "quote 即该版本规范文本的 [start, end)。quote is canonical text [start, end) of the version.",
  });

export const support = z.enum(["verbatim", "supported", "unsupported", "not_checked"]);

export const answerSentence = z
  .object({
    text: z.string(),
    citations: z.array(z.string()),
    support,
    marks: z.array(z.enum(["unknown_source"])).exactOptional(),
  })
  .meta({ id: "AnswerSentence" });

export const notice = z
  .object({
    kind: z.enum([
      "ended",
      "not_yet",
      "unknown_date",
      "other_version",
      "filter_released",
      "samples",
      "unanswered_part",
      "other_model",
      "unit_unknown",
    ]),
    documentId: z.string().exactOptional(),
    at: z.object({ versionId: z.string(), start: z.int(), end: z.int() }).exactOptional().meta({
      description:
        "所说的是该版本规范文本的 [start, end)。What it is about: canonical text [start, end) of the version.",
    }),
    ...message.shape,
  })
  .meta({ id: "Notice" });

export const guardVerdict = z
  .object({
    id: z.string(),
    verdict: z.enum(["allow", "mark", "redact", "block"]),
    reason: message,
    spans: z
      .array(z.object({ sentence: z.int(), start: z.int(), end: z.int() }))
      .exactOptional()
      .meta({
        description:
          "标出或略去的字：这道检查所见草稿第几句的 [start, end)。What was marked or taken out, in the draft as this guard saw it.",
      }),
    fault: z
      .enum(["threw", "too_slow"])
      .exactOptional()
      .meta({ description: "检查自身出错或超时，因此拦下。The guard itself failed, which blocks." }),
    next: z.enum(["redirect", "crisis_help"]).exactOptional(),
    rule: z.object({
      source: z.string(),
      version: z.string().exactOptional(),
      article: z.string().exactOptional(),
      verified: z.boolean(),
    }),
  })
  .meta({ id: "GuardVerdict" });

export const model = z.object({ id: z.string(), provider: z.string(), version: z.string() }).meta({ id: "Model" });

const aigc = z
  .object({
    Label: z.string(),
    ContentProducer: z.string(),
    ProduceID: z.string(),
    ReservedCode1: z.string(),
    ContentPropagator: z.string(),
    PropagateID: z.string(),
    ReservedCode2: z.string(),
  })
  .meta({ id: "AIGC", description: "GB 45438-2025 附录E 的隐式标识。The implicit label of generated content." });

export const label = z
  .object({
    provenance: z.enum(["extracted", "generated", "confirmed-by-person"]),
    visible: message,
    AIGC: aigc.exactOptional(),
    confirmed: z.object({ by: z.string(), at: z.string() }).exactOptional(),
  })
  .meta({
    id: "Label",
    description:
      "摘录的原文没有 AIGC 对象；模型生成的按所设规则带有。Words of a source carry no AIGC object; words of a model as the profile asks.",
  });

export const answerStatus = z.enum([
  "answered",
  "clarification",
  "not_found",
  "conflicting",
  "out_of_scope",
  "refused",
  "blocked",
]);

const researchStep = z
  .object({
    question: z.string(),
    about: z.array(z.object({ kind: z.string(), value: z.string() })),
    status: answerStatus,
    sentences: z.array(z.int()),
    message: message.exactOptional(),
  })
  .meta({ id: "ResearchStep" });

export const answer = z
  .object({
    status: answerStatus,
    question: z.string(),
    understoodAs: z
      .string()
      .exactOptional()
      .meta({ description: "接着上文的问题被理解成什么。What a follow-up was taken to mean." }),
    sentences: z.array(answerSentence),
    citations: z.array(citation),
    notices: z.array(notice),
    guards: z.array(guardVerdict),
    message: message.exactOptional(),
    searched: z
      .object({ documents: z.int(), nearest: z.array(z.object({ documentId: z.string(), title: z.string() })) })
      .exactOptional(),
    next: z.enum(["redirect", "crisis_help"]).exactOptional(),
    model,
    prompt: z.object({ id: z.string(), version: z.string() }).exactOptional(),
    asOf: civilDate,
    verticals: z.array(z.string()),
    usage: z.object({
      inputTokens: z.number(),
      outputTokens: z.number(),
      isEstimated: z.boolean().exactOptional(),
      cost: z.object({ amount: z.number(), currency: z.string() }).exactOptional(),
    }),
    timings: z.record(z.string(), z.number()),
    label,
    auditId: z.string(),
    research: z
      .array(researchStep)
      .exactOptional()
      .meta({ description: "mode:research 时拆出的每个小问题。Every part of a question that was taken apart." }),
  })
  .meta({
    id: "Answer",
    description: "每个问题恰有一种结局（status）。Exactly one status ends every question. auditId 是重新打开它的编号。",
  });
