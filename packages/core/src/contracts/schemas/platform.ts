import { z } from "zod";
import { message } from "./basics.ts";
import { model } from "./answer.ts";
import { taskSummary } from "./tasks.ts";

/** A question that a newcomer may click. */
export const starter = z
  .object({ question: z.string(), asOf: z.string().exactOptional(), note: message.exactOptional() })
  .meta({ id: "Starter" });

export const verticalSummary = z
  .object({
    id: z.string(),
    name: message,
    validity: z.object({
      basis: z.enum(["effective", "known", "contract", "none"]),
      default: z.enum(["today", "ask"]),
      ended: z.enum(["hide", "mark"]),
    }),
    documents: z.int(),
    collections: z.array(z.object({ name: z.string(), documents: z.int() })),
    usesSamples: z.boolean().meta({
      description:
        "还没有自己的文件，回答取自虚构示例。It holds no document of its own; answers come from the invented samples.",
    }),
    starters: z.array(starter),
    tasks: z.array(taskSummary),
  })
  .meta({ id: "Vertical" });

export const platform = z
  .object({
    verticals: z.array(verticalSummary),
    model,
    today: z.string(),
    timeZone: z.string(),
    outgoing: z.array(z.string()).meta({ description: "会联系的外部地址；空表示任何内容都不离开这台计算机。" }),
    formats: z.array(z.string()).meta({ description: "能收入的文件扩展名。Extensions that can be taken in." }),
    uploadLimit: z.int().meta({ description: "单个文件的字节上限。Most bytes of one file." }),
    mayReview: z.boolean().meta({ description: "可以审核反馈。Feedback may be reviewed." }),
    hears: z.boolean().meta({ description: "设有语音识别。A speech model is set." }),
    version: z.string(),
  })
  .meta({ id: "Platform" });

/** A model in use; what it is asked for, and what the institution's inventory says of it. */
const modelInUse = z
  .object({
    name: z.string().meta({ description: "guildhall.yaml 里的写法。As guildhall.yaml names it." }),
    id: z.string().exactOptional(),
    provider: z.string().exactOptional(),
    version: z.string().exactOptional(),
    use: z.enum(["answers", "stand-in", "vectors", "reranking", "transcripts"]),
    verticals: z.array(z.string()).exactOptional(),
    listed: z
      .object({
        version: z.string(),
        provider: z.string(),
        filing: z.string().exactOptional().meta({ description: "备案号。Its number in the register." }),
        region: z.string(),
        purposes: z.array(z.string()),
        verticals: z.array(z.string()).exactOptional(),
      })
      .exactOptional(),
  })
  .meta({ id: "ModelInUse" });

/** `data` as OpenAI's clients read it: each vertical is a model that can be asked. */
export const modelList = z
  .object({
    object: z.literal("list"),
    data: z.array(z.object({ id: z.string(), object: z.literal("model"), owned_by: z.string() })),
    models: z.array(modelInUse),
  })
  .meta({ id: "ModelList" });
