import { z } from "zod";
import { defineRoute } from "../route.ts";
import { answer, answerSentence, answerStatus, citation, guardVerdict } from "../schemas/answer.ts";
import { anyQuery, identifier, message } from "../schemas/basics.ts";
import { errorBody } from "../schemas/errors.ts";
import { answerRequest, searchRequest, searchResult } from "../schemas/questions.ts";

/**
 * What the stream of an answer says, by event name. A `sentence` passed its checks before it left; `retract` voids those
 * from one on. `answer` comes last and is what a plain request gets.
 */
export const answerEvents = {
  progress: z.object({ step: z.string() }).meta({ id: "AnswerProgress" }),
  citations: z.object({ citations: z.array(citation) }).meta({ id: "AnswerCitations" }),
  sentence: z.object({ index: z.int(), sentence: answerSentence }).meta({ id: "AnswerSentenceEvent" }),
  retract: z
    .object({ from: z.int().nonnegative(), status: answerStatus, reason: message })
    .meta({ id: "AnswerRetraction" }),
  guard: guardVerdict,
  answer,
  error: errorBody,
} as const;

const questionErrors = [
  "question/empty",
  "question/too_long",
  "question/wrong_date",
  "vertical/unknown",
  "model/unreachable",
  "model/too_slow",
  "model/overloaded",
  "model/key_refused",
  "model/not_there",
  "model/refused",
  "model/garbled",
  "embedder/wrong_dimensions",
  "embedder/other_model",
  "embedder/wrong_language",
] as const;

export const answersRoutes = {
  search: defineRoute({
    method: "post",
    path: "/v1/search",
    tag: "answers",
    summary: { zh: "按问题检索段落，附理由", en: "Search passages for a question, with reasons" },
    query: anyQuery,
    body: searchRequest,
    responses: { 200: { describe: { zh: "各行业的段落", en: "Passages by vertical" }, json: searchResult } },
    errors: questionErrors,
  }),
  createAnswer: defineRoute({
    method: "post",
    path: "/v1/answers",
    tag: "answers",
    summary: { zh: "提问，得到带出处的回答", en: "Ask and get a cited answer" },
    query: anyQuery,
    body: answerRequest,
    responses: {
      200: {
        describe: { zh: "一个回答，任何结局都是 200", en: "One answer; every status is a 200" },
        json: answer,
        stream: {
          events: answerEvents,
          describe: {
            zh: "stream:true 时的事件流；每句通过核查之后才发出 sentence，其后的核查收回的由 retract 说明",
            en: "With stream:true; a sentence comes once it passed its checks, and retract tells what a later check takes back",
          },
        },
      },
    },
    errors: questionErrors,
  }),
  readAnswer: defineRoute({
    method: "get",
    path: "/v1/answers/{id}",
    tag: "answers",
    summary: { zh: "重新打开同一个回答", en: "Open the same answer again" },
    params: z.strictObject({ id: identifier }),
    query: anyQuery,
    responses: { 200: { describe: { zh: "当时的回答", en: "The answer as it was given" }, json: answer } },
    errors: ["answer/not_found"],
  }),
} as const;
