/** The n-th largest of these numbers; 0 where there are fewer, or as many. */
export function nthLargest(numbers: ArrayLike<number>, n: number): number {
  return numbers.length > n ? Float64Array.from(numbers).toSorted().at(-n)! : 0;
}
