/** OFD counts in millimetres; ours are points. */
export const POINTS_A_MILLIMETRE = 72 / 25.4;

export function toPoints(millimetres: number): number {
  return Math.round(millimetres * POINTS_A_MILLIMETRE * 100) / 100;
}
