import { z } from "zod";
import { brokenLine, plainOrCompressed, readLines } from "../read-lines.ts";

const turn = z.object({ speaker: z.string(), text: z.string() });
const status = z.enum(["present", "absent", "uncertain"]);
const symptomRow = z.object({ id: z.string(), turns: z.array(turn), symptoms: z.record(z.string(), status) });
const keyRow = z.object({ id: z.string(), turns: z.array(turn), labels: z.array(z.number()) });
const factRow = z.object({
  id: z.string(),
  turns: z.array(turn),
  /** `section`: one, or two by | where either will do. */
  facts: z.array(z.object({ turn: z.number(), words: z.string().min(1), section: z.string() })),
  wrong: z.array(z.string().min(1)),
});
const noteRow = z.object({ id: z.string(), dialogue: z.string(), record: z.string(), section: z.string().optional() });

export type Status = z.infer<typeof status>;
export type SymptomRow = z.infer<typeof symptomRow>;
export type KeyRow = z.infer<typeof keyRow>;
export type FactRow = z.infer<typeof factRow>;
export type NoteRow = z.infer<typeof noteRow>;

/** A set of consultations by what its rows are judged by. */
export type Dialogues =
  | { readonly kind: "symptoms"; readonly rows: readonly SymptomRow[] }
  | { readonly kind: "key"; readonly rows: readonly KeyRow[] }
  | { readonly kind: "facts"; readonly rows: readonly FactRow[] }
  | { readonly kind: "note"; readonly rows: readonly NoteRow[] };

/** Reads `cases.jsonl` (or `.gz`) of a folder: symptoms with status, labelled utterances, facts with their sections, or notes. */
export async function readDialogues(folder: string): Promise<Dialogues> {
  const path = plainOrCompressed(`${folder}/cases.jsonl`);
  const values: { readonly value: unknown; readonly line: number }[] = [];
  for await (const { text, number } of readLines(path)) values.push({ value: JSON.parse(text), line: number });
  const read = <Row>(schema: z.ZodType<Row>): readonly Row[] =>
    values.map(({ value, line }) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return parsed.data;
      throw brokenLine(path, line, { zh: "不是这个评测集的行", en: "not a row of this set" }, parsed.error);
    });
  const [first] = values;
  if (symptomRow.safeParse(first?.value).success) return { kind: "symptoms", rows: read(symptomRow) };
  if (keyRow.safeParse(first?.value).success) return { kind: "key", rows: read(keyRow) };
  if (factRow.safeParse(first?.value).success) return { kind: "facts", rows: read(factRow) };
  return { kind: "note", rows: read(noteRow) };
}
