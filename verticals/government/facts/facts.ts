import type { DocumentFacts, Given } from "@guildhall/core";
import { documentNumberOf } from "./document-number.ts";
import { effectOf } from "./effect.ts";
import { footOf } from "./foot.ts";
import { latest, type Head } from "./head.ts";
import { issuerOf } from "./issuer.ts";
import { regionOf } from "./region.ts";

type Known = Omit<DocumentFacts, "sources" | "more" | "givenStatus" | "knownOn">;

/** What is known of a document. A fact that was given goes before one that is read; what neither tells stays unknown. */
export function factsOf(text: string, head: Head, title: string, given: DocumentFacts): DocumentFacts {
  const read = readFacts(text, head, title, given);
  const { sources: givenSources, ...rest } = given;
  const readSources = Object.keys(read).filter((name) => !(name in rest));
  const sources: Record<string, Given> = Object.fromEntries(readSources.map((name) => [name, "read"]));
  for (const name of Object.keys(rest).filter((key) => key !== "more")) sources[name] = givenSources[name] ?? "given";
  return { ...read, ...rest, sources };
}

function readFacts(text: string, head: Head, title: string, given: DocumentFacts): Known {
  const foot = footOf(text);
  const publishedOn = head.publishedOn ?? foot.publishedOn;
  const last = latest([head.last, foot.signedOn]);
  const issuer = issuerOf(head, foot);
  const days = { publishedOn: given.publishedOn ?? publishedOn, last, givenFrom: given.effectiveFrom };
  return withoutUnknown({
    issuer,
    documentNumber: documentNumberOf(head),
    region: regionOf(title, given.issuer ?? issuer, text),
    publishedOn,
    ...effectOf(text, withoutUnknown(days)),
  });
}

/** Leaves out what is not known. */
function withoutUnknown<Value extends object>(value: Value): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Key in keyof Value]?: Exclude<Value[Key], undefined>;
  };
}
