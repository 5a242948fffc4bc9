import { z } from "zod";
import { isCivilDate } from "../../civil-date.ts";

/** A day `YYYY-MM-DD` that exists. */
export const civilDate = z
  .string()
  .refine(isCivilDate, "YYYY-MM-DD")
  .meta({
    id: "CivilDate",
    format: "date",
    description: "公历日期 YYYY-MM-DD。A civil date.",
    examples: ["2026-08-15"],
  });

/** A sentence of the platform's own, in both languages. */
export const message = z.object({ zh: z.string(), en: z.string() }).meta({
  id: "Message",
  description: "平台自己的一句话，中英文各一。A sentence of the platform's own, in both languages.",
});

/** [start, end) in Unicode code points of canonical text. */
export const span = z.object({ start: z.int().min(0), end: z.int().min(0) }).meta({
  id: "Span",
  description:
    "规范文本中的半开区间 [start, end)，以 Unicode 码点计。[start, end) of canonical text, in Unicode code points.",
});

/** How documents, versions, jobs and answers are named in paths and bodies. */
export const identifier = z.string().min(1).max(200);

/** The name of a collection: `default`, `samples`, or a name of the user's. */
export const collectionName = z.string().min(1).max(100);

export const labels = z.array(z.string().min(1).max(100)).max(50);

/** What every request may carry in its query. */
export const anyQuery = z.strictObject({ lang: z.enum(["zh", "en"]).optional() });
