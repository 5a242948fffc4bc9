import { z } from "zod";
import { readRows } from "../guards/read-rows.ts";

const keyword = z.object({ text: z.string().min(1), ok: z.boolean() });

/** A claim with the evidence it should follow from. What else a set says of it is kept where a figure is made of it. */
const groundingRow = z.object({
  id: z.string().min(1),
  lang: z.string(),
  question: z.string().optional(),
  context: z.string(),
  claim: z.string(),
  /** Sets name shades in between (benign, neutral …); only supported and unsupported are measured. */
  label: z.string(),
  task: z.string().optional(),
  /** The model that wrote the claim. */
  model: z.string().nullish(),
  /** What rows have in common that are no independent cases. */
  source_id: z.string().optional(),
  doc: z.string().optional(),
  /** Expressions of the claim, each judged by a person. */
  keywords: z.array(keyword).nullish(),
  /** `open`: may be learnt from; anything else is only measured. */
  tier: z.string().optional(),
});

export type GroundingRow = z.infer<typeof groundingRow>;

export function readGroundingRows(path: string): Promise<readonly GroundingRow[]> {
  return readRows(path, groundingRow);
}

/** The unit that is drawn and parted as a whole: document, question or context. */
export function sourceOf({ source_id: id, doc, question, context }: GroundingRow): string {
  return id ?? doc ?? question ?? context;
}

/** True for a row that is one of the two classes measured. */
export function isLabelled({ label }: GroundingRow): boolean {
  return label === "supported" || label === "unsupported";
}
