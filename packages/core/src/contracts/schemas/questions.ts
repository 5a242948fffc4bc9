import { z } from "zod";
import { RETRIEVAL_STEPS } from "../../ports/retrieval.ts";
import { locator, standing } from "./answer.ts";
import { civilDate, collectionName, message } from "./basics.ts";

/** What asks: shared by searching and answering. Lengths and days are checked where questions are read. */
const question = {
  question: z.string().meta({ examples: ["试用期最长多久？"] }),
  verticals: z.array(z.string().max(100)).max(20),
  collections: z.array(collectionName).max(20).optional(),
  asOf: z
    .string()
    .optional()
    .meta({ format: "date", description: "按哪一天的有效文本，默认今天。The day asked about." }),
  filters: z.record(z.string().max(100), z.string().max(300)).optional(),
  history: z.boolean().optional().meta({ description: "也查已失效的文本。Search ended texts too." }),
};

export const searchRequest = z
  .strictObject({
    ...question,
    limit: z.int().min(1).max(100).default(10),
    neighbours: z
      .boolean()
      .default(false)
      .meta({ description: "连同前后各一段。With the passages before and after each." }),
    explain: z.boolean().default(false).meta({ description: "说明每一步做了什么。Say what each step did." }),
  })
  .meta({ id: "SearchRequest" });

export const answerRequest = z
  .strictObject({
    ...question,
    stream: z.boolean().default(false),
    conversation: z.array(z.string().max(4000)).max(20).optional().meta({
      description:
        "此前的提问，最早的在前；“那2021年呢？”据此补全。Earlier questions, the first one first; a follow-up is completed from them.",
    }),
    mode: z.enum(["ask", "research"]).default("ask").meta({
      description:
        "research：按所列的公司、年份、项目拆成小问题逐个回答。research: taken apart by the companies, years and topics it names.",
    }),
  })
  .meta({ id: "AnswerRequest" });

export const reason = z
  .discriminatedUnion("step", [
    z.object({ step: z.literal("identifiers"), identifier: z.string() }),
    z.object({ step: z.literal("names"), name: z.string() }),
    z.object({
      step: z.enum(["lexical", "dense", "confirmed", "associated", "beside", "rescore", "rerank"]),
      rank: z.int(),
      score: z.number(),
    }),
    z.object({ step: z.literal("facts"), facts: z.record(z.string(), z.string()) }),
  ])
  .meta({ id: "Reason", description: "这一段为何排在这里。Why a passage stands where it stands." });

export const hit = z
  .object({
    rank: z.int(),
    vertical: z.string(),
    collection: z.string(),
    fictional: z.boolean(),
    documentId: z.string(),
    versionId: z.string(),
    passageId: z.string(),
    title: z.string(),
    documentNumber: z.string().exactOptional(),
    locator,
    context: z.string(),
    text: z.string(),
    start: z.int(),
    end: z.int(),
    standing,
    score: z.number(),
    reasons: z.array(reason),
    before: z.string().exactOptional().meta({ description: "前一段的文字。The text of the passage before." }),
    after: z.string().exactOptional().meta({ description: "后一段的文字。The text of the passage after." }),
  })
  .meta({ id: "Hit" });

export const explanation = z
  .object({
    vertical: z.string(),
    named: z.array(z.string()),
    identifiers: z.array(z.string()),
    terms: z.array(z.string()),
    steps: z.array(
      z.object({
        step: z.enum(RETRIEVAL_STEPS),
        name: message,
        hits: z.int(),
        milliseconds: z.number(),
        note: message.exactOptional(),
      }),
    ),
  })
  .meta({
    id: "Explanation",
    description:
      "问题被读成什么、每一步找到多少、用了多久。What was understood, what each step found, how long it took.",
  });

export const searchResult = z
  .object({
    question: z.string(),
    asOf: civilDate,
    hits: z.array(hit),
    explanations: z.array(explanation).exactOptional(),
  })
  .meta({
    id: "SearchResult",
    description:
      "按行业分组，各组从第 1 名排起；最相关的行业在前。explain:true 时附 explanations。Grouped by vertical, the most relevant first; ranks begin at 1 in each. With explain:true, explanations come along.",
  });
