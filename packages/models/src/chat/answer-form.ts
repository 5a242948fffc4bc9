import { z } from "zod";

/** The function by which a model gives its answer, and the name of the schema. */
export const ANSWER_FUNCTION = "give_answer";

/** A sentence of a model: words of a passage, or its own with the passages that it points to. */
const sentence = z.union([
  z.object({ alias: z.string().max(20), quote: z.string().min(1) }),
  z.object({ text: z.string().min(1), aliases: z.array(z.string().max(20)).default([]) }),
]);
export type WrittenSentence = z.infer<typeof sentence>;

export function parseSentence(value: unknown): WrittenSentence | undefined {
  return sentence.safeParse(value).data;
}

const closed = { type: "object", additionalProperties: false } as const;

/** The same as a JSON schema, in the strict way that servers ask for: everything required, nothing else allowed. */
export const answerSchema = {
  ...closed,
  required: ["sentences"],
  properties: {
    sentences: {
      type: "array",
      items: {
        anyOf: [
          {
            ...closed,
            required: ["alias", "quote"],
            properties: { alias: { type: "string" }, quote: { type: "string" } },
          },
          {
            ...closed,
            required: ["text", "aliases"],
            properties: { text: { type: "string" }, aliases: { type: "array", items: { type: "string" } } },
          },
        ],
      },
    },
  },
} as const;

/** The same as a function that a model may call. */
export const answerFunction = {
  type: "function",
  function: { name: ANSWER_FUNCTION, description: "Gives the answer.", parameters: answerSchema },
} as const;

/** What a model is told when its reply was not of that form. */
export const askAgain = {
  zh: '上面的答复不是要求的格式。请把同样的内容只写成一个 JSON 对象，以 {"sentences":[ 开头，不加任何说明。',
  en: 'That reply is not of the form asked for. Give the same content as one JSON object beginning with {"sentences":[ and nothing else.',
} as const;
