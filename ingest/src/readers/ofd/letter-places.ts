/** The most numbers that are unfolded: `g 1000000000 1` would fill the memory. */
const MOST = 100_000;

/** Distances from letter to letter as OFD writes them (GB/T 33190 §11.3): `g 3 5.2` is three times 5.2. */
export function distancesOf(value: string | undefined): number[] {
  const words = (value ?? "").trim().split(/\s+/).filter(Boolean);
  const distances: number[] = [];
  for (let at = 0; at < words.length && distances.length < MOST; at += 1) {
    if (words[at] === "g") {
      const count = Math.min(Math.max(0, Math.trunc(Number(words[at + 1]))) || 0, MOST - distances.length);
      for (let repeated = 0; repeated < count; repeated += 1) distances.push(Number(words[at + 2]) || 0);
      at += 2;
    } else distances.push(Number(words[at]) || 0);
  }
  return distances;
}

/** How wide a letter is about, in parts of its size. The fonts are not opened. */
export function advanceOf(letter: string): number {
  if (/[\p{scx=Han}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6“”‘’—…·①-⑳]/u.test(letter)) return 1;
  if (/[ijltfrI.,:;'|!()[\]\s]/.test(letter)) return 0.32;
  if (/[mwMW@%]/.test(letter)) return 0.85;
  return /[A-Z&#]/.test(letter) ? 0.68 : 0.52;
}

/** A letter and where it stands, in the frame of its text object. */
export interface PlacedLetter {
  readonly letter: string;
  readonly x: number;
  readonly y: number;
}

/** Letter by letter: each stands as far from the one before as is written, the last distance holding on; else its width away. */
export function placeLetters(
  text: string,
  start: { readonly x: number; readonly y: number },
  along: { readonly deltaX: readonly number[]; readonly deltaY: readonly number[] },
  size: number,
): PlacedLetter[] {
  let { x, y } = start;
  const isFree = along.deltaX.length === 0 && along.deltaY.length === 0;
  return Array.from(text, (letter, at) => {
    const placed = { letter, x, y };
    x += isFree ? advanceOf(letter) * size : (along.deltaX[at] ?? along.deltaX.at(-1) ?? 0);
    y += along.deltaY[at] ?? along.deltaY.at(-1) ?? 0;
    return placed;
  });
}
