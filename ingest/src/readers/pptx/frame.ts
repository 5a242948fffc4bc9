import type { Box } from "@guildhall/core";
import type { Element } from "domhandler";
import { elementAt } from "../office/xml.ts";

/** PowerPoint counts in English Metric Units, 12,700 to the point. */
const UNITS_A_POINT = 12_700;

/** How the units within a group become units of the slide. */
export interface Frame {
  readonly scale: readonly [x: number, y: number];
  readonly shift: readonly [x: number, y: number];
}

export const slideFrame: Frame = { scale: [1, 1], shift: [0, 0] };

/** Where a transform (`a:xfrm`, `p:xfrm`) puts its shape, in points of the slide; undefined when it does not say. */
export function boxOf(transform: Element | undefined, { scale, shift }: Frame): Box | undefined {
  const [x, y] = pair(elementAt(transform, "a:off"), "x", "y") ?? [];
  const [width, height] = pair(elementAt(transform, "a:ext"), "cx", "cy") ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  const [left, top] = [x * scale[0] + shift[0], y * scale[1] + shift[1]];
  return [left, top, left + width * scale[0], top + height * scale[1]].map(toPoints) as unknown as Box;
}

/** The frame of what stands within a group. */
export function frameWithin(group: Element | undefined, outer: Frame): Frame {
  const offset = pair(elementAt(group, "a:off"), "x", "y");
  const extent = pair(elementAt(group, "a:ext"), "cx", "cy");
  const innerOffset = pair(elementAt(group, "a:chOff"), "x", "y");
  const innerExtent = pair(elementAt(group, "a:chExt"), "cx", "cy");
  if (!offset || !extent || !innerOffset || !innerExtent) return outer;
  const inner = ([0, 1] as const).map((side) => (innerExtent[side] > 0 ? extent[side] / innerExtent[side] : 1));
  const scale = [outer.scale[0] * (inner[0] ?? 1), outer.scale[1] * (inner[1] ?? 1)] as const;
  return {
    scale,
    shift: [
      outer.shift[0] + outer.scale[0] * offset[0] - scale[0] * innerOffset[0],
      outer.shift[1] + outer.scale[1] * offset[1] - scale[1] * innerOffset[1],
    ],
  };
}

/** A number of the file's units in points, to the hundredth. */
export function toPoints(units: number): number {
  return Math.round((units / UNITS_A_POINT) * 100) / 100;
}

function pair(element: Element | undefined, first: string, second: string): readonly [number, number] | undefined {
  const values = [Number(element?.attribs[first]), Number(element?.attribs[second])] as const;
  return values.every(Number.isFinite) ? values : undefined;
}
