/** ROUGE as F1, 0 to 1: words, pairs of words, longest common subsequence, and that summed over sentences. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
  readonly rougeLsum: number;
}

/** Compares a text with a reference: Chinese by characters, anything else by words in lower case, without stemming. */
export function rouge(written: string, reference: string): Rouge {
  const [candidate, wanted] = [tokens(written), tokens(reference)];
  return {
    rouge1: overlap(candidate, wanted, 1),
    rouge2: overlap(candidate, wanted, 2),
    rougeL: f1(lcsMarks(wanted, candidate).size, candidate.length, wanted.length),
    rougeLsum: summed(written, reference),
  };
}

function tokens(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{Script=Han}|[a-z0-9]+/gu) ?? [];
}

function overlap(candidate: readonly string[], wanted: readonly string[], n: number): number {
  const [held, asked] = [grams(candidate, n), grams(wanted, n)];
  let shared = 0;
  for (const [gram, count] of held) shared += Math.min(count, asked.get(gram) ?? 0);
  return f1(shared, Math.max(0, candidate.length - n + 1), Math.max(0, wanted.length - n + 1));
}

function grams(words: readonly string[], n: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at + n <= words.length; at += 1) {
    const gram = words.slice(at, at + n).join(" ");
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** Union of the longest common subsequences of each sentence of the reference with every sentence written. */
function summed(written: string, reference: string): number {
  const lines = written
    .split("\n")
    .map(tokens)
    .filter((line) => line.length > 0);
  const wanted = reference
    .split("\n")
    .map(tokens)
    .filter((line) => line.length > 0);
  const left = new Map(grams(lines.flat(), 1));
  let hits = 0;
  for (const line of wanted) {
    const marked = new Set(lines.flatMap((candidate) => [...lcsMarks(line, candidate)]));
    for (const at of marked) {
      const word = line[at] ?? "";
      const count = left.get(word) ?? 0;
      if (count > 0) hits += 1;
      left.set(word, count - 1);
    }
  }
  return f1(hits, lines.flat().length, wanted.flat().length);
}

/** The places of `wanted` that lie on one longest common subsequence with `candidate`. */
function lcsMarks(wanted: readonly string[], candidate: readonly string[]): ReadonlySet<number> {
  const width = candidate.length + 1;
  const table = new Uint16Array((wanted.length + 1) * width);
  for (let i = 1; i <= wanted.length; i += 1) {
    for (let j = 1; j <= candidate.length; j += 1) {
      table[i * width + j] =
        wanted[i - 1] === candidate[j - 1]
          ? (table[(i - 1) * width + j - 1] ?? 0) + 1
          : Math.max(table[(i - 1) * width + j] ?? 0, table[i * width + j - 1] ?? 0);
    }
  }
  const marks = new Set<number>();
  for (let i = wanted.length, j = candidate.length; i > 0 && j > 0;) {
    if (wanted[i - 1] === candidate[j - 1]) {
      marks.add(i - 1);
      i -= 1;
      j -= 1;
    } else if ((table[(i - 1) * width + j] ?? 0) >= (table[i * width + j - 1] ?? 0)) i -= 1;
    else j -= 1;
  }
  return marks;
}

function f1(shared: number, written: number, wanted: number): number {
  return shared === 0 ? 0 : (2 * shared) / (written + wanted);
}
