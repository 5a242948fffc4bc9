import { readQuestion, retrieveAcross } from "@guildhall/answer";
import type { StoredCatalogue } from "@guildhall/catalogue";
import type { SearchEngine } from "@guildhall/collections";
import {
  assertPrincipal,
  type Clock,
  type ConfirmedQuestions,
  mayRead,
  type Principal,
  type Vertical,
} from "@guildhall/core";
import { rehearse } from "./rehearse.ts";

/** Titles that a server asks itself at its start. */
const REHEARSED = 40;

interface WarmParts {
  readonly verticals: readonly Vertical[];
  readonly catalogue: StoredCatalogue;
  readonly collection: SearchEngine;
  readonly clock: Clock;
  readonly confirmed: ConfirmedQuestions;
}

/** Loads the index into memory and asks it some titles. No model is asked, for nobody waits for an answer. */
export async function warm({ verticals, ...ports }: WarmParts, principal: Principal): Promise<void> {
  assertPrincipal(principal);
  const { catalogue, collection } = ports;
  const readable = verticals.filter(({ id }) => mayRead(principal, id));
  for (const { id } of readable) {
    const collections = await catalogue.collections(id, principal);
    await collection.warm({ principal, vertical: id, collections });
  }
  await catalogue.warm();
  for (const vertical of readable)
    await rehearse(vertical, await catalogue.recentTitles(vertical.id, principal, REHEARSED), (raw) =>
      retrieveAcross(readQuestion(raw, principal, readable), [vertical], { ...ports, isImpatient: true }, 10),
    );
}
