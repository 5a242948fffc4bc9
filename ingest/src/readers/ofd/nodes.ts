import path from "node:path";
import type { Element } from "domhandler";
import type { Package } from "../office/open-package.ts";
import { parseXml } from "../office/xml.ts";

/** An element's name without the prefix of its namespace: programs write ofd:Page, Page or another prefix. */
export function localName({ name }: Element): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The child elements, of this name where one is given. */
export function childrenNamed(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(
    (child): child is Element => child.type === "tag" && (name === undefined || localName(child) === name),
  );
}

/** The first element at the end of a path of names. */
export function childAt(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => childrenNamed(at, name)[0], element);
}

/** The characters within an element, as they are: spaces in a line of text have places of their own. */
export function charactersOf(element: Element | undefined): string {
  return (element?.children ?? []).map((child) => (child.type === "text" ? child.data : "")).join("");
}

/** The numbers of an attribute such as a box or a matrix. */
export function numbersOf(value: string | undefined): number[] {
  return (value ?? "").trim().split(/\s+/).filter(Boolean).map(Number);
}

/** A part of the file with the name by which its own references are resolved. */
export interface OfdPart {
  readonly name: string;
  readonly root: Element;
}

/** Opens the part that `reference` names from within another; undefined when it is not there. */
export async function openPart(parts: Package, from: string, reference: string): Promise<OfdPart | undefined> {
  const name = partName(parts, from, reference);
  const xml = name === undefined ? undefined : await parts.text(name);
  const root = xml === undefined ? undefined : (await parseXml(xml)).root().children().get(0);
  return name === undefined || root === undefined ? undefined : { name, root };
}

/** Some programs write backslashes, or another case than that of the file. */
function partName(parts: Package, from: string, reference: string): string | undefined {
  const written = reference.trim().replaceAll("\\", "/");
  const wanted = path.posix.normalize(
    written.startsWith("/") ? written.slice(1) : path.posix.join(path.posix.dirname(from), written),
  );
  return parts.names.includes(wanted)
    ? wanted
    : parts.names.find((name) => name.toLowerCase() === wanted.toLowerCase());
}
