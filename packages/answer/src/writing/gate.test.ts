import type { AnswerSentence, Citation, Draft } from "@guildhall/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGate, type Released } from "./gate.ts";

const because = { status: "answered", reason: { zh: "改了。", en: "Changed." } } as const;

/** A draft of sentences of one letter; a capital one cites the place of that name. */
function draftOf(letters: string): Draft {
  const cited = (letter: string): string[] => (letter === letter.toUpperCase() ? [letter] : []);
  return {
    sentences: [...letters].map((text): AnswerSentence => ({ text, citations: cited(text), support: "supported" })),
    citations: [...new Set([...letters].flatMap(cited))].map((id) => ({ id }) as Citation),
  };
}

/** What a reader holds after these events. */
function read(events: readonly Released[]): string {
  return events.reduce(
    (text, event) => (event.kind === "retract" ? text.slice(0, event.from) : text + event.sentence.text),
    "",
  );
}

describe("the gate", () => {
  it("lets out what is new, with the citations that did not go out before", () => {
    const events: Released[] = [];
    const gate = createGate((released) => events.push(released));
    for (const letters of ["A", "Ab", "AbA", "AbAC"]) gate.show(draftOf(letters), because);

    expect(events.map((event) => event.kind === "sentence" && [event.index, event.sentence.text])).toEqual([
      [0, "A"],
      [1, "b"],
      [2, "A"],
      [3, "C"],
    ]);
    expect(events.map((event) => event.kind === "sentence" && event.citations.map(({ id }) => id))).toEqual([
      ["A"],
      [],
      [],
      ["C"],
    ]);
  });

  it("takes back from the first sentence that is another, and says why", () => {
    const events: Released[] = [];
    const gate = createGate((released) => events.push(released));
    gate.show(draftOf("abc"), because);
    gate.show(draftOf("axc"), because);
    gate.show(draftOf(""), { status: "blocked", reason: { zh: "拦下。", en: "Blocked." } });

    expect(events.filter(({ kind }) => kind === "retract")).toEqual([
      { kind: "retract", from: 1, ...because },
      { kind: "retract", from: 0, status: "blocked", reason: { zh: "拦下。", en: "Blocked." } },
    ]);
  });

  it("has let out the draft that was shown last, whatever was shown before", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom("a", "B", "c", "D"), maxLength: 6 })), (shown) => {
        const events: Released[] = [];
        const gate = createGate((released) => events.push(released));
        for (const letters of shown) gate.show(draftOf(letters), because);

        expect(read(events)).toBe(shown.at(-1) ?? "");
        const cited = events.flatMap((event) => (event.kind === "sentence" ? event.citations.map(({ id }) => id) : []));
        expect(new Set(cited).size).toBe(cited.length);
      }),
    );
  });
});
