/** Templates with slots {a}, {b} and {c}, and what goes into the slots. */
export interface Family {
  readonly templates: readonly string[];
  readonly a: readonly string[];
  readonly b?: readonly string[];
  readonly c?: readonly string[];
}

/** Every template with up to `each` choices for its slots, always the same ones and no text twice. */
export function fill({ templates, a, b = [""], c = [""] }: Family, each: number): readonly string[] {
  return templates.flatMap((template, at) => {
    const texts = Array.from({ length: /\{[abc]\}/.test(template) ? each : 1 }, (_, step) =>
      template
        .replaceAll("{a}", chosen(a, at * 3, step, 5))
        .replaceAll("{b}", chosen(b, at * 2, step, 3))
        .replaceAll("{c}", chosen(c, at, step, 7)),
    );
    return [...new Set(texts)];
  });
}

/** The choice after so many strides from a start; a stride that shares no factor with the number of choices meets them all. */
function chosen(choices: readonly string[], start: number, step: number, stride: number): string {
  const round = Math.floor(step / choices.length);
  return choices[(start + round + step * (choices.length % stride === 0 ? stride + 1 : stride)) % choices.length] ?? "";
}
