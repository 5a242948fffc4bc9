import { z } from "zod";

/** A vector as a server sends it. One of zeros points nowhere: a server that sends it has failed. */
export const vectorSchema = z
  .array(z.number())
  .min(1)
  .refine((values) => values.some((value) => value !== 0), "zeros")
  .transform((values) => Float32Array.from(values));
