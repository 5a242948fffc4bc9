import type { ClockTime, Figures, Moment, Quantity } from "@guildhall/text";
import { type PlacedNumber, placedNumbers } from "./placed-numbers.ts";
import type { Tokens } from "./tokens.ts";

/** A quantity of the evidence with the token it stands at. */
export interface HeldQuantity {
  readonly quantity: Quantity;
  readonly place: number;
}

/** The figures of the evidence, sorted by value so that a claimed one finds its likes without looking at all. */
export interface HeldFigures {
  readonly count: number;
  /** Whether some held day has every part that is written of this one. */
  holdsMoment(parts: Pick<Moment, "year" | "month" | "day">): boolean;
  /** The first held days that are written with exactly these parts. */
  daysLike(parts: Pick<Moment, "year" | "month" | "day">): readonly Moment[];
  holdsClock(clock: ClockTime): boolean;
  /** Whether two numbers stand side by side, in either order: 3比2, 5-10 mg. */
  holdsPair(one: number, other: number): boolean;
  /** What a bare number of a table is worth by the unit declared over it: 单位：万元, in thousands. */
  readonly declared: readonly { readonly factor: number; readonly dimension: string }[];
  /** The numbers that stand right behind these words. */
  numbersAfter(words: string): readonly PlacedNumber[];
  /** Quantities whose value times the factor lies within a tenth of the value. */
  near(value: number, factor?: number): readonly HeldQuantity[];
}

/** Likes looked at for one claimed figure. */
const MOST = 48;
const MOST_DAYS = 8;
const WIDTH = 0.12;

export function heldFigures({ quantities, moments, clocks }: Figures, text: string, tokens: Tokens): HeldFigures {
  let place = 0;
  const held = quantities
    .map((quantity): HeldQuantity => {
      while (place + 1 < tokens.count && (tokens.ends[place] ?? 0) <= quantity.start) place += 1;
      return { quantity, place };
    })
    .toSorted((left, right) => left.quantity.value - right.quantity.value);
  let placed: ReadonlyMap<string, readonly PlacedNumber[]> | undefined;
  const pairs = new Set<string>();
  for (const [index, { value, end }] of quantities.entries()) {
    const next = quantities[index + 1];
    if (next && next.start - end <= PAIR_GAP) pairs.add(pairKey(value, next.value));
  }
  const days = new Set(moments.flatMap(dayKeys));
  const momentsByDay = new Map<string, Moment[]>();
  for (const moment of moments) {
    const likes = momentsByDay.get(dayKey(moment)) ?? [];
    if (likes.length < MOST_DAYS) momentsByDay.set(dayKey(moment), [...likes, moment]);
  }
  const full = new Set(clocks.filter(({ isFull }) => isFull).map(({ minutes }) => minutes));
  const open = new Set(clocks.filter(({ isFull }) => !isFull).map(({ minutes }) => minutes % 720));
  return {
    count: quantities.length + moments.length + clocks.length,
    holdsMoment: (parts) => days.has(dayKey(parts)),
    daysLike: (parts) => momentsByDay.get(dayKey(parts)) ?? [],
    holdsClock: ({ minutes, isFull }) =>
      isFull
        ? full.has(minutes) || open.has(minutes % 720)
        : full.has(minutes) || open.has(minutes % 720) || full.has((minutes + 720) % 1440),
    holdsPair: (one, other) => pairs.has(pairKey(one, other)),
    declared: declaredUnits(text),
    numbersAfter: (words) => (placed ??= placedNumbers(text, quantities)).get(words) ?? [],
    near(value, factor = 1) {
      const [low, high] = [(value * (1 - WIDTH)) / factor, (value * (1 + WIDTH)) / factor];
      const from = firstNotBelow(held, low);
      let to = from;
      while (to < held.length && to - from < MOST && (held[to]?.quantity.value ?? 0) <= high) to += 1;
      return held.slice(from, to);
    },
  };
}

/** Characters between the numbers of a pair: 5 mg 至 10 mg. */
const PAIR_GAP = 8;

function pairKey(one: number, other: number): string {
  return `${Math.min(one, other).toPrecision(9)}|${Math.max(one, other).toPrecision(9)}`;
}

/** Every way in which parts of the day may be left out. */
function dayKeys({ year, month, day }: Moment): readonly string[] {
  const keys: string[] = [];
  for (const y of new Set([year, undefined]))
    for (const m of new Set([month, undefined]))
      for (const d of new Set([day, undefined]))
        keys.push(dayKey({ ...(y && { year: y }), ...(m && { month: m }), ...(d && { day: d }) }));
  return keys;
}

function dayKey({ year, month, day }: Pick<Moment, "year" | "month" | "day">): string {
  return `${year ?? ""}-${month ?? ""}-${day ?? ""}`;
}

function firstNotBelow(held: readonly HeldQuantity[], value: number): number {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((held[middle]?.quantity.value ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

const DECLARED =
  /单位\s?[:：]?\s?(?:人民币)?\s?(百万|千万|万|亿|千)?\s?(元|美元|人|吨|股)|[(（](百万|千万|万|亿|千)(元|美元|人|吨|股)[)）]|\bin (thousands|millions|billions)\b/g;
const SCALES: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
};
const DIMENSIONS: Readonly<Record<string, string>> = { 元: "cny", 美元: "usd", 人: "people", 吨: "mass", 股: "things" };

function declaredUnits(text: string): HeldFigures["declared"] {
  const declared = new Map<string, { factor: number; dimension: string }>();
  for (const [, scale = "", unit = "", other = "", otherUnit = "", english = ""] of text.matchAll(DECLARED)) {
    const factor = (SCALES[scale || other || english] ?? 1) * (unit === "吨" || otherUnit === "吨" ? 1e6 : 1);
    const dimension = DIMENSIONS[unit || otherUnit] ?? "";
    if (factor !== 1 || dimension !== "") declared.set(`${factor}${dimension}`, { factor, dimension });
    if (declared.size >= 4) break;
  }
  return [...declared.values()];
}
