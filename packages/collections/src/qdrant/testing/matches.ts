/** The part of the server's filter language that we use. */
export interface DoubleFilter {
  readonly must?: readonly DoubleCondition[];
  readonly must_not?: readonly DoubleCondition[];
}

export interface DoubleCondition {
  readonly key: string;
  readonly match?: {
    readonly value?: unknown;
    readonly any?: readonly unknown[];
    readonly except?: readonly unknown[];
  };
  readonly range?: { readonly lt?: number; readonly lte?: number; readonly gt?: number };
}

export type Payload = Readonly<Record<string, unknown>>;

/** True when a point with this payload passes the filter. */
export function matches(payload: Payload, { must = [], must_not = [] }: DoubleFilter = {}): boolean {
  return (
    must.every((condition) => holds(payload, condition)) && !must_not.some((condition) => holds(payload, condition))
  );
}

/** An array holds a condition when one of its elements does. */
function holds(payload: Payload, { key, match, range }: DoubleCondition): boolean {
  const value = payload[key];
  const values: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (match?.any) return values.some((each) => match.any?.includes(each));
  if (match?.except) return values.some((each) => !match.except?.includes(each));
  if (match) return values.includes(match.value);
  if (range)
    return values.some(
      (each) =>
        typeof each === "number" &&
        (range.lt === undefined || each < range.lt) &&
        (range.lte === undefined || each <= range.lte) &&
        (range.gt === undefined || each > range.gt),
    );
  throw new Error(`the double does not know the condition on ${key}`);
}
