import { z } from "zod";

const turn = z.strictObject({ speaker: z.string(), text: z.string() });

/** What the chart gives; its id is the source of what is written from it. */
const chartItem = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(["fact", "result", "history", "allergy", "diagnosis", "order", "course", "record"]),
  /** The section it belongs to; needed for facts (time of visit …) and parts of earlier records. */
  section: z.string().optional(),
  text: z.string().min(1),
  /** Who signed it. An order that nobody signed is none. */
  signedBy: z.string().min(1).optional(),
});

/** One system of the body, entered by a click or in words: who entered it is the source. */
const examined = z.strictObject({
  system: z.string().min(1),
  state: z.enum(["normal", "abnormal"]),
  text: z.string().optional(),
  by: z.string().min(1),
});

/** What a draft is made from: what was said, what the chart holds, what the doctor entered. Nothing else. */
export const draftInput = z.strictObject({
  recordType: z.string(),
  language: z.enum(["zh", "en"]).optional(),
  transcript: z.union([z.string(), z.array(turn)]).optional(),
  dictation: z.string().optional(),
  chart: z.array(chartItem).optional(),
  examination: z.array(examined).optional(),
});

export type DraftInput = Readonly<z.infer<typeof draftInput>>;
export type ChartItem = Readonly<z.infer<typeof chartItem>>;
