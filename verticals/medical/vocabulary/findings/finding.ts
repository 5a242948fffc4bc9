/** Something a patient has or has not: a symptom, a sign or a disease, under the name a record prints. */
export interface Finding {
  /** The word of records: 腹泻. */
  readonly name: string;
  readonly english: string;
  readonly kind: "symptom" | "sign" | "disease";
  /** How people say it, as alternatives of a pattern. */
  readonly said: string;
  /** How it is said in English, as alternatives of a pattern; empty where nobody says it apart. */
  readonly saidInEnglish: string;
}

type Row = readonly [name: string, english: string, said: string, saidInEnglish?: string];

/** Findings of one kind, a line each. */
export function findingsOf(kind: Finding["kind"], rows: readonly Row[]): readonly Finding[] {
  return rows.map(([name, english, said, saidInEnglish = english]) => ({
    name,
    english,
    kind,
    said: naming(name, said),
    saidInEnglish: saidInEnglish === "" ? "" : naming(english, saidInEnglish),
  }));
}

/** What a record calls it is one of its names, whatever patients say. */
function naming(name: string, said: string): string {
  return new RegExp(`^(?:${said})$`, "i").test(name) ? said : `${said}|${name}`;
}
