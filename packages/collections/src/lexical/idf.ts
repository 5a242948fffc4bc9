/** How rare a dimension is: over the live passages of what is searched, `holding` of them hold it. Never negative. */
export function idf(passages: number, holding: number): number {
  return Math.log((passages - holding + 0.5) / (holding + 0.5) + 1);
}
