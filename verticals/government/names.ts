import { shortTitles } from "@guildhall/text";
import { aliases } from "./vocabulary/aliases.ts";

/** How people name a document: full and short title, its own number, what it is called for short. */
export function namesOf(title: string, documentNumber: string | undefined): string[] {
  const titles = shortTitles(title);
  const calledForShort = Object.keys(aliases).filter((alias) => titles.includes(aliases[alias] ?? ""));
  return [...new Set([...titles, ...(documentNumber === undefined ? [] : [documentNumber]), ...calledForShort])];
}
