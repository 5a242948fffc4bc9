import { z } from "zod";
import { readRows } from "../guards/read-rows.ts";

const schema = z.object({
  id: z.string(),
  text: z.string(),
  label: z.union([z.literal(0), z.literal(1)]),
  lang: z.string().optional(),
  vertical: z.string().nullish(),
  category: z.string().nullish(),
  kind: z.string().nullish(),
  tier: z.string().nullish(),
  injection: z.string().nullish(),
  subcategory: z.string().nullish(),
});

/** A text that is of a kind (an attack, an unsafe request) or is not. */
export interface YesNoRow {
  readonly id: string;
  readonly text: string;
  readonly positive: boolean;
  readonly language: "zh" | "en";
  readonly vertical: string;
  readonly category: string;
  readonly kind: string;
  readonly tier: string;
  /** What rows have in common that are no independent cases: the payload or the template, else the row itself. */
  readonly source: string;
}

/** Rows {id, text, label 1|0, lang?, vertical?, category?} of the files, in order. */
export async function readYesNo(files: readonly string[]): Promise<readonly YesNoRow[]> {
  const rows = (await Promise.all(files.map((file) => readRows(file, schema)))).flat();
  return rows.map((row) => ({
    id: row.id,
    text: row.text,
    positive: row.label === 1,
    language: row.lang === "en" || row.lang === "zh" ? row.lang : /\p{Script=Han}/u.test(row.text) ? "zh" : "en",
    vertical: row.vertical ?? "none",
    category: row.category ?? "none",
    kind: row.kind ?? "none",
    tier: row.tier ?? "none",
    source: row.injection ?? row.subcategory ?? row.id,
  }));
}
