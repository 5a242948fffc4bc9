import type { Box } from "@guildhall/core";

/** `#rrggbb` */
type Colour = string;

/** What a page has been filled with so far, where letters may come to stand. */
export interface Grounds {
  /** `isExact` where the box is the whole of what was filled, and nothing shines through. */
  fill(box: Box, colour: Colour | undefined, isExact: boolean): void;
  /** The colour under a point; undefined where it cannot be told. */
  at(x: number, y: number): Colour | undefined;
  /** True where letters of this colour may not be told from what lies under them. */
  mayMatch(colour: Colour): boolean;
}

interface Fill {
  readonly box: Box;
  readonly colour: Colour | undefined;
  readonly isExact: boolean;
}

const WHITE = "#ffffff";
/** Colours nearer than this, of 255 in each part, look alike. */
const NEAR = 12;
/** A drawing of more areas is a map or a picture: what lies under its letters is not looked for. */
const MOST = 5000;

/** White paper; under `pictures` no colour can be told. */
export function createGrounds(pictures: readonly Box[]): Grounds {
  const fills: Fill[] = [];
  const colours = new Set<Colour>([WHITE]);
  return {
    fill: (box, colour, isExact) => {
      if (fills.length > MOST) return;
      fills.push({ box, colour, isExact });
      if (colour !== undefined) colours.add(colour);
    },
    at: (x, y) => {
      const isIn = ([x0, y0, x1, y1]: Box): boolean => x >= x0 && x <= x1 && y >= y0 && y <= y1;
      if (fills.length > MOST || pictures.some(isIn)) return undefined;
      let sure: Colour | undefined = WHITE;
      for (const { box, colour, isExact } of fills) {
        if (!isIn(box)) continue;
        if (isExact) sure = colour;
        else if (colour === undefined || sure === undefined || !isNear(colour, sure)) sure = undefined;
      }
      return sure;
    },
    mayMatch: (colour) => colours.size <= MOST && Array.from(colours).some((each) => isNear(each, colour)),
  };
}

/** True where nobody tells the two apart. */
export function isNear(one: Colour, other: Colour): boolean {
  if (one === other) return true;
  const [a, b] = [partsOf(one), partsOf(other)];
  return a.every((part, at) => Math.abs(part - (b[at] ?? 0)) <= NEAR);
}

function partsOf(colour: Colour): readonly number[] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}
