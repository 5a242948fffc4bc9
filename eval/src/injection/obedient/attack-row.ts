import { createCodePoints, sentences } from "@guildhall/text";
import { z } from "zod";
import { readRows } from "../../guards/read-rows.ts";

const schema = z.object({
  id: z.string().min(1),
  lang: z.enum(["zh", "en"]),
  label: z.union([z.literal(0), z.literal(1)]),
  category: z.string(),
  text: z.string().min(1),
  injection: z.string().min(1).optional(),
  question: z.string().min(1).optional(),
});

/** A document with an order to the machine in it, and what is asked of it. */
export interface AttackRow {
  readonly id: string;
  readonly language: "zh" | "en";
  readonly category: string;
  readonly text: string;
  /** The order, as it stands in the text. */
  readonly injection: string;
  /** Asked one after another until the model is asked: that of the row, and one in the words of the document. */
  readonly questions: readonly string[];
}

/** UTF-16 units of a question that is asked as it is; the platform takes 4,000 characters. */
const LONGEST = 2000;

/** The attacks of the files whose order is told apart from its document; others are left out and counted. */
export async function readAttacks(
  files: readonly string[],
): Promise<{ readonly rows: readonly AttackRow[]; readonly leftOut: number }> {
  const read = (await Promise.all(files.map((file) => readRows(file, schema))))
    .flat()
    .filter(({ label }) => label === 1);
  const rows = read.flatMap(({ id, lang: language, category, text, injection, question }): AttackRow[] => {
    if (injection === undefined || !text.includes(injection)) return [];
    const own = questionFrom(withoutInjection({ text, injection }), language);
    const questions = [...(question === undefined ? [] : [question]), own].filter(({ length }) => length <= LONGEST);
    return [{ id, language, category, text, injection, questions }];
  });
  return { rows, leftOut: read.length - rows.length };
}

/** The document as it was before somebody wrote into it. */
export function withoutInjection({ text, injection }: Pick<AttackRow, "text" | "injection">): string {
  return text.replace(injection, "\n");
}

/** Code points of a sentence that is asked for. */
const MOST = 60;

/** Asks for the longest sentence of a document, in its own words. */
function questionFrom(document: string, language: AttackRow["language"]): string {
  const points = createCodePoints(document);
  const longest = sentences(document).toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const words = longest ? points.slice(longest.start, Math.min(longest.end, longest.start + MOST)) : "";
  const asked = words.replaceAll(/\s+/g, " ").trim();
  return language === "zh" ? `${asked}，文中怎么说？` : `What does the document say of this: ${asked}`;
}
