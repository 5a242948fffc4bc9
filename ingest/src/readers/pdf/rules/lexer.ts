/** A reference to another object of the file. */
export interface Reference {
  readonly object: number;
}

/** `/Name` of a dictionary or an operator. */
export type Dictionary = ReadonlyMap<string, Value>;

/** What stands in a PDF: numbers, names (with their slash), operators and keywords, references, lists, dictionaries; strings are passed over. */
export type Value = number | string | Reference | readonly Value[] | Dictionary | undefined;

/** Reads one value after another from bytes written in the syntax of PDF. */
export interface Lexer {
  /** The place of the next byte. */
  readonly at: number;
  /** The next value; `null` at the end. */
  next(): Value | null;
  skipTo(at: number): void;
}

/** White space is 1, what ends a word without being white space 2: ( ) < > [ ] { } / % */
const KINDS = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) KINDS[code] = 1;
for (const code of [40, 41, 60, 62, 91, 93, 123, 125, 47, 37]) KINDS[code] = 2;
const isSpace = (code: number): boolean => KINDS[code] === 1;
const isRegular = (code: number): boolean => KINDS[code] === 0;
const [LESS, GREATER, OPEN, SLASH, PERCENT, OPEN_LIST, CLOSE_LIST, BACKSLASH, CLOSE] = [
  60, 62, 40, 47, 37, 91, 93, 92, 41,
];
/** No real file nests deeper. */
const DEEPEST = 40;

export function createLexer(bytes: Uint8Array, from = 0): Lexer {
  let at = from;

  const skipSpace = (): void => {
    for (;;) {
      while (at < bytes.length && isSpace(bytes[at] ?? 0)) at += 1;
      if (bytes[at] !== PERCENT) return;
      while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    }
  };

  const word = (): string => {
    const start = at;
    while (at < bytes.length && isRegular(bytes[at] ?? 0)) at += 1;
    if (at === start) at += 1;
    if (at - start <= 2) return shortWord(bytes[start] ?? 0, at - start === 2 ? (bytes[start + 1] ?? 0) : 0);
    let text = "";
    for (let each = start; each < at; each += 1) text += String.fromCharCode(bytes[each] ?? 0);
    return text;
  };

  /** 12, -3.5, .25; what is no number after all is a word. */
  const number = (): Value => {
    const start = at;
    const sign = bytes[at] === 45 ? -1 : 1;
    if (bytes[at] === 45 || bytes[at] === 43) at += 1;
    let whole = 0;
    let scale = 0;
    for (; at < bytes.length; at += 1) {
      const code = bytes[at] ?? 0;
      if (code >= 48 && code <= 57) {
        whole = whole * 10 + code - 48;
        scale *= 10;
      } else if (code === 46 && scale === 0) scale = 1;
      else break;
    }
    if (at < bytes.length && isRegular(bytes[at] ?? 0)) {
      at = start;
      return word();
    }
    return (sign * whole) / (scale || 1);
  };

  const skipString = (): undefined => {
    let depth = 0;
    while (at < bytes.length) {
      const code = bytes[at];
      at += code === BACKSLASH ? 2 : 1;
      if (code === OPEN) depth += 1;
      if (code === CLOSE) depth -= 1;
      if (depth === 0) return;
    }
  };

  const list = (depth: number): readonly Value[] => {
    const values: Value[] = [];
    for (;;) {
      skipSpace();
      if (at >= bytes.length) return values;
      if (bytes[at] === CLOSE_LIST) {
        at += 1;
        return values;
      }
      push(values, value(depth));
    }
  };

  const dictionary = (depth: number): Dictionary => {
    const values: Value[] = [];
    for (;;) {
      skipSpace();
      if (at >= bytes.length) break;
      if (bytes[at] === GREATER) {
        at += 2;
        break;
      }
      push(values, value(depth));
    }
    const entries = new Map<string, Value>();
    for (let each = 0; each + 1 < values.length; each += 2) {
      const name = values[each];
      if (typeof name === "string") entries.set(name, values[each + 1]);
    }
    return entries;
  };

  const value = (depth: number): Value => {
    skipSpace();
    const code = bytes[at] ?? 0;
    if (code === SLASH) {
      at += 1;
      return `/${at < bytes.length && isRegular(bytes[at] ?? 0) ? word() : ""}`;
    }
    if (code === OPEN) return skipString();
    if (code === OPEN_LIST || (code === LESS && bytes[at + 1] === LESS)) {
      if (depth > DEEPEST) throw new RangeError("expected fewer lists within lists");
      at += code === OPEN_LIST ? 1 : 2;
      return code === OPEN_LIST ? list(depth + 1) : dictionary(depth + 1);
    }
    if (code === LESS) {
      while (at < bytes.length && bytes[at] !== GREATER) at += 1;
      at += 1;
      return undefined;
    }
    return code >= 43 && code <= 57 ? number() : word();
  };

  return {
    get at() {
      return at;
    },
    next: () => {
      skipSpace();
      return at >= bytes.length ? null : value(0);
    },
    skipTo: (place) => {
      at = place;
    },
  };
}

/** `12 0 R` are three words that mean one reference. */
function push(values: Value[], value: Value): void {
  const object = value === "R" ? values[values.length - 2] : undefined;
  if (typeof object === "number" && typeof values[values.length - 1] === "number") values.splice(-2, 2, { object });
  else values.push(value);
}

/** Operators have a letter or two, and a page has ten thousand of them: each is made once. */
const shortWords: string[] = [];

function shortWord(first: number, second: number): string {
  return (shortWords[first * 256 + second] ??=
    String.fromCharCode(first) + (second ? String.fromCharCode(second) : ""));
}
