/** Words found in a text: which of them, and where, in UTF-16 [start, end). */
export interface FoundWord {
  readonly word: number;
  readonly start: number;
  readonly end: number;
}

/** Finds every occurrence of any of the words it was made for, in one pass over the text. */
export type Automaton = (text: string) => readonly FoundWord[];

/**
 * An automaton over many words (Aho and Corasick, 1975, doi 10.1145/360825.360855). Building takes time by the letters of
 * all words, finding by the letters of the text and the number of occurrences, however many words there are.
 */
export function createAutomaton(words: readonly string[]): Automaton {
  const nodes: Node[] = [node()];
  for (const [word, letters] of words.entries()) {
    let at = 0;
    for (let index = 0; index < letters.length; index += 1) {
      const unit = letters.charCodeAt(index);
      let next = nodes[at]?.next.get(unit);
      if (next === undefined) {
        next = nodes.push(node()) - 1;
        nodes[at]?.next.set(unit, next);
      }
      at = next;
    }
    if (at > 0) nodes[at]?.words.push(word);
  }
  linkFailures(nodes);
  return (text) => find(text, nodes, words);
}

/** A prefix of some word. */
interface Node {
  readonly next: Map<number, number>;
  /** The longest shorter prefix that ends alike. */
  failure: number;
  /** The nearest such prefix that is a word. */
  shorter: number;
  readonly words: number[];
}

const node = (): Node => ({ next: new Map(), failure: 0, shorter: 0, words: [] });

function linkFailures(nodes: readonly Node[]): void {
  const queue = [...(nodes[0]?.next.values() ?? [])];
  for (const at of queue) {
    for (const [unit, next] of nodes[at]?.next ?? []) {
      queue.push(next);
      const failure = step(nodes, nodes[at]?.failure ?? 0, unit);
      const target = nodes[next];
      if (!target) continue;
      target.failure = failure;
      target.shorter = nodes[failure]?.words.length ? failure : (nodes[failure]?.shorter ?? 0);
    }
  }
}

/** Where a letter leads, by way of shorter prefixes where the prefix itself has none. */
function step(nodes: readonly Node[], from: number, unit: number): number {
  let at = from;
  for (;;) {
    const next = nodes[at]?.next.get(unit);
    if (next !== undefined) return next;
    if (at === 0) return 0;
    at = nodes[at]?.failure ?? 0;
  }
}

function find(text: string, nodes: readonly Node[], words: readonly string[]): readonly FoundWord[] {
  const found: FoundWord[] = [];
  let at = 0;
  for (let index = 0; index < text.length; index += 1) {
    at = step(nodes, at, text.charCodeAt(index));
    for (let ending = at; ending > 0; ending = nodes[ending]?.shorter ?? 0)
      for (const word of nodes[ending]?.words ?? []) {
        const end = index + 1;
        found.push({ word, start: end - (words[word]?.length ?? 0), end });
      }
  }
  return found;
}
