import type { AnyNode, Element, ParentNode } from "domhandler";
import { isElement, textOf } from "./nodes.ts";

/** Says why an element is no part of what the document says; undefined when it is. */
export type ReasonToOmit = (element: Element) => string | undefined;

const REASON_BY_TAG: Readonly<Record<string, string>> = {
  head: "head",
  script: "script",
  style: "style",
  template: "script",
  noscript: "script",
  iframe: "script",
  object: "script",
  svg: "picture",
  nav: "navigation",
  aside: "navigation",
  button: "form_control",
  select: "form_control",
  textarea: "form_control",
};

const REASON_BY_ROLE: Readonly<Record<string, string>> = {
  navigation: "navigation",
  search: "navigation",
  complementary: "navigation",
  banner: "page_header",
  contentinfo: "page_footer",
};

/** What is left out of any HTML, also of that which stands for a Word document. */
export const asidesOfDocument: ReasonToOmit = (element) => {
  if (isHidden(element)) return "hidden";
  return element.name === "nav" || element.name === "aside" ? undefined : REASON_BY_TAG[element.name];
};

/** What is left out of a web page: navigation, headers and footers of the page, everything outside its marked main part. */
export function asidesOfPage(
  root: ParentNode,
  main: Element | undefined,
  isHiddenByRule: (element: Element) => boolean,
): ReasonToOmit {
  const aroundMain = new Set<AnyNode>();
  for (let node: AnyNode | null = main ?? null; node; node = node.parent) aroundMain.add(node);
  const links = main ? new Map<AnyNode, Links>() : linksByNode(root);

  return (element) => {
    if (isHidden(element) || isHiddenByRule(element)) return "hidden";
    const reason = REASON_BY_TAG[element.name] ?? REASON_BY_ROLE[element.attribs["role"] ?? ""];
    if (reason && !aroundMain.has(element)) return reason;
    if (isPermalink(element)) return "permalink";
    if (main)
      return element.parent && element.parent !== main && aroundMain.has(element.parent) && !aroundMain.has(element)
        ? "outside_main"
        : undefined;
    if ((element.name === "header" || element.name === "footer") && element.parent && isElement(element.parent, "body"))
      return `page_${element.name}`;
    return isMenu(element, links.get(element)) ? "navigation" : undefined;
  };
}

const UNSEEN =
  /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?![.\d]*[1-9])|font-size\s*:\s*(?:0(?![.\d]*[1-9])|1(?:\.0+)?(?:px|pt))|(?:left|top|right|bottom|text-indent|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(0)/i;
const WHITE = /(?:^|;)\s*color\s*:\s*(?:white\b|#fff(?:fff)?\b|rgba?\(\s*255\s*,\s*255\s*,\s*255|transparent)/i;

/** What the page itself keeps from the eye: by an attribute, by its style, outside the window, white on nothing. */
function isHidden(element: Element): boolean {
  const { attribs, name } = element;
  if ("hidden" in attribs || (name === "input" && attribs["type"] === "hidden")) return true;
  if (attribs["aria-hidden"] === "true" && name !== "body") return true;
  const style = attribs["style"];
  return style !== undefined && (UNSEEN.test(style) || (WHITE.test(style) && !standsOnColour(element)));
}

function standsOnColour(element: Element): boolean {
  for (let node: AnyNode | null = element; node; node = node.parent) {
    if (isElement(node) && (/background/i.test(node.attribs["style"] ?? "") || node.attribs["bgcolor"])) return true;
  }
  return false;
}

/** The mark beside a heading that is a link to itself. */
function isPermalink(element: Element): boolean {
  return (
    element.name === "a" && element.attribs["href"]?.startsWith("#") === true && /^[#¶§]$/.test(textOf(element).trim())
  );
}

/** How many links a node holds, and how many characters in them and in all. */
interface Links {
  count: number;
  linked: number;
  whole: number;
}

const MENU_TAGS = new Set(["div", "ul", "ol", "table", "section", "dl", "p", "td"]);

/** A block that is little else than three or more links leads elsewhere. */
function isMenu({ name }: Element, links: Links | undefined): boolean {
  return MENU_TAGS.has(name) && links !== undefined && links.count >= 3 && links.linked > links.whole * 0.8;
}

function linksByNode(root: ParentNode): Map<AnyNode, Links> {
  const byNode = new Map<AnyNode, Links>();
  const measure = (node: AnyNode): Links => {
    const links: Links = { count: 0, linked: 0, whole: 0 };
    if (node.type === "text") links.whole = node.data.replace(/\s/g, "").length;
    else if ("children" in node && !(isElement(node) && (node.name === "script" || node.name === "style"))) {
      for (const child of node.children) {
        const inner = measure(child);
        links.count += inner.count;
        links.linked += inner.linked;
        links.whole += inner.whole;
      }
    }
    if (isElement(node, "a") && node.attribs["href"] !== undefined) {
      links.count = 1;
      links.linked = links.whole;
    }
    byNode.set(node, links);
    return links;
  };
  measure(root);
  return byNode;
}
