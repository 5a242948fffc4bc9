import { shortTitles } from "@guildhall/text";
import { aliases } from "./vocabulary/aliases.ts";

/** How people name a document: full and short title, its own number, what it is called for short. */
export function namesOf(title: string, documentNumber: string | undefined, region?: string): string[] {
  const titles = titlesOf(title, region);
  const calledForShort = Object.keys(aliases).filter((alias) => titles.includes(aliases[alias] ?? ""));
  return [...new Set([...titles, ...(documentNumber === undefined ? [] : [documentNumber]), ...calledForShort])];
}

/** Full and short titles; a local rule is also named without its region: 临州市住宅电梯安全管理条例, 住宅电梯安全管理条例. */
export function titlesOf(title: string, region: string | undefined): string[] {
  const withoutRegion = region !== undefined && title.startsWith(region) ? title.slice(region.length) : "";
  return [...shortTitles(title), ...(withoutRegion.length >= SHORTEST ? [withoutRegion] : [])];
}

const SHORTEST = 4;
