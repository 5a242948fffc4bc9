/** A field of a record whose value says yes, no or nothing. */
export interface Field {
  /** The words of its name that no other field shares, squeezed: outdoorseating. */
  readonly name: string;
  readonly state: "yes" | "no" | "unknown";
}

const FIELD = /"([A-Za-z][A-Za-z ]{1,40})"\s*:\s*(true|false|null|"(?:yes|no|none|n\/a)?")/gi;
const STATES: Readonly<Record<string, Field["state"]>> = {
  true: "yes",
  '"yes"': "yes",
  false: "no",
  '"no"': "no",
  '"none"': "no",
};
const EMPTY_WORDS = new Set("is has for of the a with good by".split(" "));
const MOST_FIELDS = 200;

/** The yes-or-no fields of records in the evidence (JSON as databases give it), with their distinguishing words. */
export function fieldsOf(evidence: string): readonly Field[] {
  if (!evidence.includes('":')) return [];
  const found: { words: readonly string[]; state: Field["state"] }[] = [];
  for (const [, name = "", value = ""] of evidence.matchAll(FIELD)) {
    found.push({ words: name.toLowerCase().split(" "), state: STATES[value.toLowerCase()] ?? "unknown" });
    if (found.length >= MOST_FIELDS) break;
  }
  const fieldsByWord = new Map<string, number>();
  for (const { words } of found)
    for (const word of new Set(words)) fieldsByWord.set(word, (fieldsByWord.get(word) ?? 0) + 1);
  return found.flatMap(({ words, state }) => {
    const telling = words.filter((word) => !EMPTY_WORDS.has(word) && (fieldsByWord.get(word) ?? 0) < 3);
    const name = (telling.length > 0 ? telling : words).join("").replace(/s$/, "");
    return name.length < 3 ? [] : [{ name, state }];
  });
}

const NEGATED = /\b(?:no|not|never|without|lacks?|unavailable|isn't|aren't|doesn't|don't|nor|neither|cannot|none)\b/;

/** How the clauses of a claim stand to the fields they speak of. */
export interface FieldFindings {
  /** Said to be, and the record says no; or the other way round. */
  readonly contradicted: number;
  /** Said, and the record leaves it open. */
  readonly open: number;
  readonly agreed: number;
}

/** Holds every clause of a folded sentence against the fields. */
export function compareFields(sentence: string, fields: readonly Field[]): FieldFindings {
  let [contradicted, open, agreed] = [0, 0, 0];
  if (fields.length === 0) return { contradicted, open, agreed };
  const isDenying = NEGATED.test(sentence);
  for (const clause of sentence.split(/[,;.]|\bbut\b|\bwhile\b|\balthough\b|\bhowever\b/)) {
    const words = new Set(clause.split(/[^a-z]+/).map((word) => word.replace(/s$/, "")));
    const squeezed = clause.replaceAll(/[^a-z]/g, "");
    const negated = NEGATED.test(clause) || (isDenying && /^\s*(?:or|nor)\b/.test(clause));
    for (const { name, state } of fields) {
      if (!(words.has(name) || (name.length > 6 && squeezed.includes(name)))) continue;
      if (state === "unknown") open += 1;
      else if ((state === "no") === negated) agreed += 1;
      else contradicted += 1;
    }
  }
  return { contradicted, open, agreed };
}
