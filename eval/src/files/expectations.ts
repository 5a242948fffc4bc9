import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { brokenLine, readLines } from "../read-lines.ts";

/** How a file may end: `read` with text, or with one of these codes. */
export interface Ending {
  readonly mayBeRead: boolean;
  readonly codes: readonly string[];
}

/** What a set says about one of its files. */
export interface FileExpectation {
  /** Path relative to the set. */
  readonly file: string;
  readonly category: string;
  readonly ending: Ending;
  /** Words without white space that must stand in the text once its white space is removed. */
  readonly probes: readonly string[];
  /** Opens a locked file. */
  readonly password?: string;
  /** Path of the true structure of its tables, in the form of the ICDAR 2013 table competition. */
  readonly tableTruth?: string;
}

const broken = ["ingest/corrupt", "ingest/empty"];
/** Ended for what it takes. */
const refused = ["ingest/too_large", "ingest/too_slow", "ingest/too_hungry"];
const wordless = ["ingest/needs_ocr", "ingest/empty"];

const pdfRow = z.object({
  file: z.string(),
  category: z.string(),
  password: z.string().nullish(),
  needs_password: z.boolean(),
  poppler: z.object({ opens: z.boolean(), chars: z.number() }),
  must_contain_after_removing_whitespace: z.array(z.string()),
  table_truth: z.string().nullish(),
  expect: z.string(),
});

const officeRow = z.object({
  file: z.string(),
  note: z.string(),
  body_chars: z.number().optional(),
  probes: z.array(z.string()).optional(),
});

/** What the set says about its files: `pdf/expected.jsonl` and `office_expected.jsonl`, each where it is there. */
export async function readExpectations(set: string): Promise<readonly FileExpectation[]> {
  return [
    ...(await rowsOf(path.join(set, "pdf", "expected.jsonl"), pdfRow)).map((row) => ofPdf(row, set)),
    ...(await rowsOf(path.join(set, "office_expected.jsonl"), officeRow)).map(ofOffice),
  ];
}

async function rowsOf<Row>(file: string, schema: z.ZodType<Row>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  if (!existsSync(file)) return rows;
  for await (const { text, number } of readLines(file)) {
    const parsed = schema.safeParse(asJson(text));
    if (!parsed.success)
      throw brokenLine(file, number, {
        zh: "不是一个文件的预期",
        en: "this says nothing that is expected of a file",
      });
    rows.push(parsed.data);
  }
  return rows;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function ofPdf(row: z.infer<typeof pdfRow>, set: string): FileExpectation {
  return {
    file: `pdf/${row.file}`,
    category: row.category,
    ending: endingOfPdf(row),
    probes: row.must_contain_after_removing_whitespace,
    ...(row.password ? { password: row.password } : {}),
    ...(row.table_truth ? { tableTruth: path.join(set, "pdf", row.table_truth) } : {}),
  };
}

/** A file that only has to end is free to be read or not; the others must end as what they are. */
function endingOfPdf({ needs_password, poppler, expect }: z.infer<typeof pdfRow>): Ending {
  if (expect.startsWith("bounded")) return { mayBeRead: true, codes: [...broken, ...wordless, ...refused] };
  if (needs_password) return { mayBeRead: false, codes: ["ingest/encrypted"] };
  if (!poppler.opens) return { mayBeRead: false, codes: broken };
  // where recognition is installed, pictures of text are text
  return poppler.chars === 0 ? { mayBeRead: true, codes: wordless } : { mayBeRead: true, codes: [] };
}

function ofOffice({ file, note, body_chars, probes = [] }: z.infer<typeof officeRow>): FileExpectation {
  const isOld = /\.(?:xls|doc|ppt|wps|et)$/i.test(file);
  const codes = isOld ? ["ingest/unsupported", "ingest/wrong_type"] : body_chars === 0 ? ["ingest/empty"] : [];
  return { file, category: `${path.extname(file).slice(1)}: ${note}`, ending: { mayBeRead: true, codes }, probes };
}
