import type { CheerioAPI } from "cheerio";
import type { AnyNode, Element } from "domhandler";

/** A part of an Office file as a tree. */
export async function parseXml(xml: string): Promise<CheerioAPI> {
  const { load } = await import("cheerio");
  return load(xml, { xml: true });
}

/** The child elements of this name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child): child is Element => isNamed(child, name)) ?? [];
}

/** The `w:val` of a child element, which is where WordprocessingML keeps its values. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  return childrenOf(element, name)[0]?.attribs["w:val"];
}

function isNamed(node: AnyNode, name: string): node is Element {
  return node.type === "tag" && node.name === name;
}

/** The elements of this name at any depth, in order of the document. */
export function elementsWithin(element: Element, name: string): Element[] {
  return element.children.flatMap((child) =>
    child.type === "tag" ? [...(child.name === name ? [child] : []), ...elementsWithin(child, name)] : [],
  );
}

/** The first element at the end of a path of names. */
export function elementAt(element: Element | undefined, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => childrenOf(at, name)[0], element);
}
