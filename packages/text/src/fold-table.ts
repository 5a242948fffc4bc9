import { toIdeograph } from "./radicals.ts";

/** What folding does to one UTF-16 unit: its folded unit, or one of the two special values. */
export interface FoldTable {
  readonly unit: Uint16Array;
  /** 1 where the character must be normalised together with the marks after it. */
  readonly needsNormalising: Uint8Array;
  /** 1 for characters that print nothing and only break words: zero-width space, soft hyphen. */
  readonly isIgnored: Uint8Array;
  /** 1 for marks that combine with the character before. */
  readonly isMark: Uint8Array;
}

let table: FoldTable | undefined;

/** Built at first use (some 15 ms), kept for good. */
export function foldTable(): FoldTable {
  table ??= buildFoldTable();
  return table;
}

const IGNORED = [0x00ad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];

function buildFoldTable(): FoldTable {
  const unit = Uint16Array.from({ length: 65_536 }, (_, at) => at);
  const needsNormalising = new Uint8Array(65_536);
  const isIgnored = new Uint8Array(65_536);
  const isMark = new Uint8Array(65_536);
  for (let at = 0; at < 65_536; at += 1) {
    if (foldsToItself(at)) continue;
    if (at >= 0xd800 && at <= 0xdfff) {
      needsNormalising[at] = 1;
      continue;
    }
    const character = String.fromCharCode(at);
    const folded = foldCharacters(character);
    if (folded.length === 1) unit[at] = folded.charCodeAt(0);
    else needsNormalising[at] = 1;
    if (/\p{M}/u.test(character)) isMark[at] = 1;
  }
  for (const at of IGNORED) isIgnored[at] = 1;
  return { unit, needsNormalising, isIgnored, isMark };
}

/** Unified ideographs, Hangul syllables and private use: most of a text, and nothing to look up. */
function foldsToItself(at: number): boolean {
  return (at >= 0x3400 && at <= 0x9fff) || (at >= 0xac00 && at <= 0xd7a3) || (at >= 0xe000 && at <= 0xf8ff);
}

/** A character with its marks as search sees it: radicals unified, NFKC, lower case. */
export function foldCharacters(characters: string): string {
  return toIdeograph(characters).normalize("NFKC").toLowerCase();
}
