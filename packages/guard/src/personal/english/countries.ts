let names: ReadonlySet<string> | undefined;

/** Whether a name is that of a country or territory (ISO 3166, as the runtime spells it). */
export function isCountry(name: string): boolean {
  names ??= new Set(regions());
  return names.has(name);
}

/** Names in daily use that the standard does not give. */
const OTHERWISE = [
  "Czech Republic",
  "Great Britain",
  "England",
  "Scotland",
  "Wales",
  "Holland",
  "Turkey",
  "Ivory Coast",
  "Burma",
  "Macedonia",
  "America",
];

function* regions(): Generator<string> {
  yield* OTHERWISE;
  const display = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
  for (let first = 65; first <= 90; first += 1)
    for (let second = 65; second <= 90; second += 1) {
      const name = display.of(String.fromCharCode(first, second));
      if (name) yield name;
    }
}
