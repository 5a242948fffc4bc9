import { z } from "zod";

const confidence = z.number().min(0).max(1).exactOptional();
const seconds = z.number().exactOptional();

const doubt = z
  .object({ start: z.int(), end: z.int(), reason: z.enum(["figure", "name", "silence"]), confidence })
  .meta({
    id: "Doubt",
    description:
      "要重听的词，位置以 Unicode 码点计；没有 confidence 表示服务没有给出。Words to listen to again; no confidence: the server gives none.",
  });

const turn = z
  .object({
    speaker: z.string(),
    text: z.string(),
    start: seconds,
    end: seconds,
    confidence,
    doubts: z.array(doubt),
  })
  .meta({ id: "TranscribedTurn", description: "一位说话人连续说的话，时间以秒计。What one speaker said, in seconds." });

export const transcript = z
  .object({
    turns: z.array(turn),
    language: z.string().exactOptional(),
    duration: seconds,
    model: z.string(),
    consent: z.object({ given: z.string(), by: z.string(), at: z.string().meta({ format: "date-time" }) }),
  })
  .meta({ id: "Transcript" });

/** What goes with a recording. */
export const recordingFields = z
  .strictObject({
    vertical: z.string().max(100),
    consent: z
      .string()
      .max(400)
      .default("")
      .meta({ description: "谁、以什么方式同意录音；空则不识别。Who agreed to be recorded, and how; required." }),
    language: z
      .string()
      .max(20)
      .optional()
      .meta({ description: "zh、en …；不写由服务判断。Absent: the server decides." }),
  })
  .meta({ id: "RecordingFields" });
