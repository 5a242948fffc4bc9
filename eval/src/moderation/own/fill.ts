/** Templates with slots {a} and {b}, and what goes into the slots. */
export interface Family {
  readonly templates: readonly string[];
  readonly a: readonly string[];
  readonly b?: readonly string[];
}

/** Every template with `each` choices for its slots, always the same ones. */
export function fill({ templates, a, b = [""] }: Family, each: number): readonly string[] {
  return templates.flatMap((template, at) =>
    Array.from({ length: template.includes("{a}") ? each : 1 }, (_, step) => {
      const first = a[(at * 3 + step * 5) % a.length] ?? "";
      const second = b[(at * 2 + step * 3) % b.length] ?? "";
      return template.replaceAll("{a}", first).replaceAll("{b}", second);
    }),
  );
}
