import { z } from "zod";

const turn = z.strictObject({ speaker: z.string(), text: z.string() });

/** A record to be checked, with what is known of the patient. Times are ISO instants. */
export const checkInput = z.strictObject({
  recordType: z.string(),
  /** The record as it stands, heads and all. */
  text: z.string(),
  patient: z
    .strictObject({
      sex: z.enum(["male", "female"]).optional(),
      /** Years. */
      age: z.number().nonnegative().optional(),
      allergies: z.array(z.string().min(1)).optional(),
      condition: z.enum(["critical", "serious", "stable", "urgent", "routine"]).optional(),
    })
    .optional(),
  /** When what a time limit counts from happened: admission, discharge, operation_end … */
  anchors: z.record(z.string(), z.string()).optional(),
  completedAt: z.string().optional(),
  /** Entries of the days before, the newest last. */
  earlier: z.array(z.strictObject({ date: z.string(), text: z.string() })).optional(),
  transcript: z.union([z.string(), z.array(turn)]).optional(),
});

export type CheckInput = Readonly<z.infer<typeof checkInput>>;
