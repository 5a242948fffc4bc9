import type { CheerioAPI } from "cheerio";
import type { Element } from "domhandler";

/** One compound selector: `p.note#top`. */
interface Compound {
  readonly tag: string;
  readonly names: readonly string[];
}

/** What nobody sees, whichever rule says so. Not `opacity`: pages fade in what they show. */
const HIDING =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*(?:0(?![.\d]*[1-9])|1(?:\.0+)?p[xt])|(?:left|top|text-indent)\s*:\s*-\d{3,})/i;
const SHOWING = /(?:^|;)\s*(?:display\s*:\s*(?!none)|visibility\s*:\s*visible)/i;
const SIMPLE = /^(?:[a-z][\w-]*|\*)?(?:[.#][\w-]+)*$/i;
/** Blocks of rules that hold on a screen. */
const ON_SCREEN = /^@(?:media\s+(?:only\s+)?(?:screen|all)$|supports\b|layer\b)/i;
/** No real page nests its rules deeper. */
const DEEPEST = 5;

/**
 * Says of an element whether the page's own style sheet hides it by its name, class or id. Where any rule may show it again
 * (a tab that is active, a menu under the pointer) it is seen: text is only left out where nothing speaks for it.
 */
export function hidingRules(page: CheerioAPI): (element: Element) => boolean {
  const hiding = new Map<string, Compound[]>();
  const showing: Compound[] = [];
  const sheets = page("style")
    .toArray()
    .filter(({ attribs }) => !/print|speech/i.test(attribs["media"] ?? ""));
  for (const { prelude, body, isSure } of sheets.flatMap((sheet) => rulesIn(page(sheet).text()))) {
    const [hides, shows] = [isSure && HIDING.test(body), SHOWING.test(body)];
    if (!hides && !shows) continue;
    for (const selector of prelude.split(",").map((each) => each.trim())) {
      if (hides && SIMPLE.test(selector)) {
        const compound = compoundOf(selector);
        const key = compound.names[0] ?? compound.tag;
        const known = hiding.get(key);
        if (known) known.push(compound);
        else hiding.set(key, [compound]);
      }
      // of `.menu:hover > .item` the last part says what may be shown
      const last = selector.replace(/::?[\w-]+(?:\([^)]*\))?/g, "").match(/[^\s>+~]+$/)?.[0];
      if (shows && last && SIMPLE.test(last)) showing.push(compoundOf(last));
    }
  }
  return (element) => {
    // what hides the whole page is taken away by its script
    if (hiding.size === 0 || element.name === "html" || element.name === "body") return false;
    const names = namesOf(element);
    const matches = ({ tag, names: wanted }: Compound): boolean =>
      (tag === "" || tag === element.name) && wanted.every((name) => names.has(name));
    const isHidden = [element.name, ...names].some((key) => hiding.get(key)?.some(matches));
    return isHidden && !showing.some(matches);
  };
}

function namesOf({ attribs }: Element): ReadonlySet<string> {
  const classes = (attribs["class"] ?? "").split(/\s+/).filter(Boolean);
  return new Set([...classes.map((name) => `.${name}`), ...(attribs["id"] ? [`#${attribs["id"]}`] : [])]);
}

function compoundOf(selector: string): Compound {
  const [tag = ""] = /^[^.#*]*/.exec(selector) ?? [];
  return { tag: tag.toLowerCase(), names: selector.match(/[.#][\w-]+/g) ?? [] };
}

interface StyleRule {
  readonly prelude: string;
  readonly body: string;
  /** False within blocks that hold on paper or in windows of some width only: there a rule may show, not hide. */
  readonly isSure: boolean;
}

/** The rules of a style sheet, those within blocks among them. */
function rulesIn(sheet: string, depth = 0, isSure = true): readonly StyleRule[] {
  const text = depth === 0 ? sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|<!--|-->/g, " ") : sheet;
  const rules: StyleRule[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf("{", at);
    if (open < 0) break;
    const close = endOfBlock(text, open);
    // what ends with a semicolon before the rule is none: @import "a.css";
    const prelude = text.slice(at, open).split(";").at(-1)?.trim() ?? "";
    const body = text.slice(open + 1, close);
    if (!prelude.startsWith("@")) rules.push({ prelude, body, isSure });
    else if (depth < DEEPEST)
      for (const rule of rulesIn(body, depth + 1, isSure && ON_SCREEN.test(prelude))) rules.push(rule);
    at = close + 1;
  }
  return rules;
}

/** Where the block ends that is opened at this place; the end of the text where nothing ends it. */
function endOfBlock(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    else if (text[at] === "}" && (depth -= 1) === 0) return at;
  }
  return text.length;
}
