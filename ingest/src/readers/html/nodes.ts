import type { AnyNode, Element } from "domhandler";

/** True for an element, of the given name where one is given. `script` and `style` are elements too. */
export function isElement(node: AnyNode, name?: string): node is Element {
  return "attribs" in node && (name === undefined || node.name === name);
}

/** Every character of text within a node, in order. */
export function textOf(node: AnyNode): string {
  if (node.type === "text") return node.data;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

const BLOCKS = new Set(
  "address article blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);

/** True where a browser begins a new line. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.name);
}

const SUPERSCRIPT = new Map(Array.from("0123456789+-−n()", (plain, at) => [plain, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ⁽⁾"[at] ?? plain]));
const SUBSCRIPT = new Map(Array.from("0123456789+-−n()", (plain, at) => [plain, "₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ₍₎"[at] ?? plain]));

/** 10<sup>9</sup>/L reads 10⁹/L: without its height the exponent would make another number. Other raised words stay as they are. */
export function raised(text: string, tag: string): string {
  const byCharacter = tag === "sup" ? SUPERSCRIPT : SUBSCRIPT;
  return /^[\d+\-−n()]+$/.test(text)
    ? Array.from(text, (character) => byCharacter.get(character) ?? character).join("")
    : text;
}

/** White space as HTML counts it: one space, and none where a line of the source ends between two Han characters. */
export function collapsed(text: string): string {
  return text
    .replace(/(?<=[\p{scx=Han}，。；：、])[ \t]*[\r\n][ \t\r\n\f]*(?=[\p{scx=Han}，。；：、])/gu, "")
    .replace(/[ \t\r\n\f]+/g, " ");
}
