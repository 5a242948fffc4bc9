import { type AigcLabel, type Label, PlatformError } from "@guildhall/core";

/** What a file says of itself to machines: the AIGC object where it has one, else where its words come from. */
export interface Mark {
  readonly AIGC?: AigcLabel;
  readonly provenance?: Label["provenance"];
  readonly confirmed?: Label["confirmed"];
}

/** What of a label goes into a file for machines. */
export function markOf({ AIGC, provenance, confirmed }: Label): Mark {
  return { ...(AIGC && { AIGC }), provenance, ...(confirmed && { confirmed }) };
}

const FIELDS = [
  "Label",
  "ContentProducer",
  "ProduceID",
  "ReservedCode1",
  "ContentPropagator",
  "PropagateID",
  "ReservedCode2",
] as const satisfies readonly (keyof AigcLabel)[];

/** An AIGC object as another program wrote it: missing fields are empty; what is no object is none. */
export function aigcFrom(value: unknown): AigcLabel | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const given = new Map(Object.entries(value));
  const read = FIELDS.map((field) => [field, textOf(given.get(field))] as const);
  return Object.fromEntries(read) as unknown as AigcLabel;
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** The AIGC object of a JSON text. */
function aigcFromText(text: string | undefined): AigcLabel | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return aigcFrom(typeof value === "object" && value !== null && "AIGC" in value ? value.AIGC : value);
  } catch {
    return undefined;
  }
}

/** The object of a file. Throws `label/twice` where it holds more than one. */
export function theOnly(objects: readonly AigcLabel[]): AigcLabel | undefined {
  if (objects.length > 1) throw new PlatformError("label/twice", {});
  return objects[0];
}

/** What of an AIGC object does not follow the standard, by field. */
export function aigcFaults(label: AigcLabel): readonly (keyof AigcLabel)[] {
  return FIELDS.filter((field) => {
    const value = label[field];
    if (field === "Label") return !/^[123]$/.test(value);
    return (value === "" && !field.startsWith("Reserved")) || !/^[\x21\x23-\x5b\x5d-\x7e]*$/.test(value);
  });
}

/** A mark as named texts, for files that keep properties. */
export function textsOf(mark: Mark): readonly (readonly [name: string, text: string])[] {
  return Object.entries(mark).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]);
}

/** The names under which a mark stands in files that keep properties. */
export const NAMES: ReadonlySet<string> = new Set(["AIGC", "provenance", "confirmed"]);

/** The mark that named texts say. Throws `label/twice`. */
export function markFrom(of: (name: string) => readonly string[]): Mark {
  const AIGC = theOnly(of("AIGC").flatMap((text) => aigcFromText(text) ?? []));
  const [[provenance], [confirmed]] = [of("provenance"), of("confirmed")];
  return {
    ...(AIGC && { AIGC }),
    ...(provenance !== undefined && { provenance: provenance as Label["provenance"] }),
    ...(confirmed !== undefined && { confirmed: JSON.parse(confirmed) as NonNullable<Label["confirmed"]> }),
  };
}
