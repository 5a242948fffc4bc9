import { PlatformError, type Veil } from "@guildhall/core";
import { createCodePoints } from "@guildhall/text";
import { findPersonalData } from "../personal/find-personal-data.ts";
import { type PersonalType, personalTypes } from "../personal/personal-data.ts";
import { pseudonymsIn, replacePseudonyms, wholeLength, writePseudonym } from "./pseudonym.ts";
import { createVault, type Vault } from "./vault.ts";

/** What a model never needs to know: all but days, ages, web addresses and the public codes of bodies. */
const UNVEILED: readonly PersonalType[] = ["CN_USCC", "URL", "AGE", "DATE"];
const VEILED: ReadonlySet<PersonalType> = new Set(personalTypes.filter((type) => !UNVEILED.includes(type)));

/**
 * A veil for one request. `mark` tells its pseudonyms from those of other requests: lower-case letters and digits, four
 * to twelve of them. A value that is found once is covered wherever it stands again, with or without a label.
 */
export function createVeil(mark: string, veiled: ReadonlySet<PersonalType> = VEILED): Veil {
  const vault = createVault((kind, number) => writePseudonym(kind, number, mark));
  const uncover = (text: string): string =>
    replacePseudonyms(text, (pseudonym) => {
      const value = vault.take(pseudonym);
      if (value === undefined) throw new PlatformError("guard/unknown_pseudonym", {});
      return value;
    });
  return {
    cover(texts) {
      const found = texts.map((text) => valuesIn(text, veiled));
      const known = new Map(found.flat().map(({ value, kind }) => [value, kind]));
      return texts.map((text, index) => coveredText(text, found[index] ?? [], known, vault));
    },
    uncover,
    uncovering() {
      let kept = "";
      return {
        push(piece) {
          const text = kept + piece;
          const whole = wholeLength(text);
          kept = text.slice(whole);
          return uncover(text.slice(0, whole));
        },
        end() {
          const rest = kept;
          kept = "";
          return uncover(rest);
        },
      };
    },
  };
}

interface Value {
  readonly kind: string;
  readonly value: string;
  /** UTF-16 units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Personal data, and words of the text that look like pseudonyms: they are covered too, so that they come back as they were. */
function valuesIn(text: string, veiled: ReadonlySet<PersonalType>): readonly Value[] {
  const points = createCodePoints(text);
  const lookalikes = pseudonymsIn(text).map((at) => ({ kind: "TEXT", value: text.slice(at.start, at.end), ...at }));
  const personal = findPersonalData(text, veiled).map(({ type, ...span }) => {
    const [start, end] = [points.toUtf16(span.start), points.toUtf16(span.end)];
    return { kind: type, value: text.slice(start, end), start, end };
  });
  const apart = personal.filter(({ start, end }) =>
    lookalikes.every((other) => end <= other.start || start >= other.end),
  );
  return [...apart, ...lookalikes].toSorted((a, b) => a.start - b.start);
}

/** The text with its values covered, and between them whatever else is one of the known values. */
function coveredText(text: string, values: readonly Value[], known: ReadonlyMap<string, string>, vault: Vault): string {
  const longest = [...known.keys()].filter((value) => value.length > 1).toSorted((a, b) => b.length - a.length);
  const again = longest.length > 0 ? new RegExp(longest.map(escaped).join("|"), "g") : undefined;
  const between = (start: number, end?: number): string => {
    const plain = text.slice(start, end);
    return again ? plain.replaceAll(again, (value) => vault.put(known.get(value) ?? "TEXT", value)) : plain;
  };
  let [covered, position] = ["", 0];
  for (const { kind, value, start, end } of values) {
    covered += between(position, start) + vault.put(kind, value);
    position = end;
  }
  return covered + between(position);
}

function escaped(value: string): string {
  return value.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
