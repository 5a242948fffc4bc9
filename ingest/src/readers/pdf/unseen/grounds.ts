import type { Box } from "@guildhall/core";

/** 0xrrggbb */
export type Colour = number;

/** What a page has been filled with so far, where letters may come to stand. */
export interface Grounds {
  /** `isExact` where the box is the whole of what was filled, and nothing shines through. */
  fill(box: Box, colour: Colour | undefined, isExact: boolean): void;
  /** The colour under a point; undefined where it cannot be told. */
  at(x: number, y: number): Colour | undefined;
}

interface Fill {
  readonly box: Box;
  readonly colour: Colour | undefined;
  readonly isExact: boolean;
}

export const WHITE = 0xff_ff_ff;
/** Colours nearer than this, of 255 in each part, look alike. */
const NEAR = 12;
/** A drawing of more areas is a map or a picture: what lies under its letters is not looked for. */
const MOST = 5000;

/** White paper; under `pictures` no colour can be told. */
export function createGrounds(pictures: readonly Box[]): Grounds {
  const fills: Fill[] = [];
  return {
    fill: (box, colour, isExact) => {
      if (fills.length <= MOST) fills.push({ box, colour, isExact });
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
  };
}

/** True where nobody tells the two apart. */
export function isNear(one: Colour, other: Colour): boolean {
  if (one === other) return true;
  return [16, 8, 0].every((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) <= NEAR);
}
