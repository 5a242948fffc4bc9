/** A line of a form or data sheet: 营业收入：425210340.96. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Lengths of a name and of a datum; what goes on as a sentence is neither. */
const NAME = { least: 2, most: 40 };
const VALUE = { least: 1, most: 60 };
/** 基本每股收益（元/股）: the unit in the name of a field is not asked for by name. */
const IN_BRACKETS = /[（(][^）)]*[）)]/g;

/** The field that a line is. */
export function fieldOf(line: string): Field | undefined {
  const colon = line.search(/[：:]/);
  if (colon < 0) return undefined;
  const name = line
    .slice(0, colon)
    .replace(/^[\s\-*•]+/, "")
    .trim();
  const value = line.slice(colon + 1).trim();
  if (!fits(name, NAME) || !fits(value, VALUE) || /[，。；;|\n]/.test(name) || /[\n，。；！？]/.test(value))
    return undefined;
  return { name: name.replaceAll(IN_BRACKETS, ""), value };
}

function fits({ length }: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return length >= least && length <= most;
}

/** Fields that stand together: one alone may be a headline (临州：三项措施促就业). */
function fieldsOf(sheet: string): readonly Field[] {
  const lines = sheet
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(fieldOf);
  return lines.flatMap((field, at) =>
    field !== undefined && (lines[at - 1] !== undefined || lines[at + 1] !== undefined) ? [field] : [],
  );
}

/**
 * The fields of a sheet whose names stand in the question, the longest name at a place and from the left: 净利润总额 asks
 * for 净利润, 归属于母公司所有者的净利润 for that alone.
 */
export function namedFields(question: string, sheet: string): readonly Field[] {
  const fields = fieldsOf(sheet);
  const longestFirst = fields.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  const named = new Set<string>();
  for (let at = 0; at < question.length;) {
    const name = longestFirst.find((each) => each.length > 1 && question.startsWith(each, at));
    if (name !== undefined) named.add(name);
    at += name?.length ?? 1;
  }
  return fields.filter(({ name }) => named.has(name));
}
