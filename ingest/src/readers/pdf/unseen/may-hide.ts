import { createLexer, type Dictionary, type Value } from "../rules/lexer.ts";
import { contentOf, formNamed, resourcesOf, skipPicture } from "../rules/page-content.ts";
import type { PdfObjects } from "../rules/pdf-objects.ts";

/** Letters that are drawn without being painted. */
const UNPAINTED = new Set([3, 7]);
/** A filled rectangle this thick in its own measure may be the ground of letters; what is thinner is a line. */
const THICK = 20;
const [DEEPEST, MOST_OPERATORS] = [6, 3_000_000];
/** What a drawing must hold to be looked at more closely: a mode without paint, or the setting of a colour. */
const SUSPECT = /[37](?:\.0*)?\s+Tr\b|\b(?:g|rg|k|sc|scn|re)\b/;

/**
 * True where a page may draw letters that nobody sees: unpainted, white, of the colour of a rectangle that was filled before;
 * also where its drawing cannot be read. It errs on the side of yes, for what it lets pass is not looked at again.
 */
export function mayHideLetters(page: Dictionary, objects: PdfObjects): boolean {
  const known = new Map<Value, boolean>();
  let left = MOST_OPERATORS;

  const hides = (content: Uint8Array, resources: Dictionary | undefined, depth: number, fillAbove: string): boolean => {
    const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString("latin1");
    if (!SUSPECT.test(text) && !isWhite(fillAbove) && !/\bDo\b/.test(text)) return false;
    const lexer = createLexer(content);
    const saved: string[] = [];
    const grounds = new Set<string>();
    let [fill, isPainted, thickness] = [fillAbove, true, 0];
    let numbers: number[] = [];
    let name: Value;
    for (let value = lexer.next(); value !== null; value = lexer.next()) {
      if (typeof value === "number") {
        if (numbers.length < 6) numbers.push(value);
        continue;
      }
      if (typeof value !== "string" || value.startsWith("/")) {
        name = value;
        continue;
      }
      left -= 1;
      if (left < 0) return true;
      switch (value) {
        case "q":
          saved.push(fill);
          break;
        case "Q":
          fill = saved.pop() ?? fill;
          break;
        case "g":
        case "rg":
        case "k":
        case "sc":
        case "scn":
          fill = numbers.join(" ");
          break;
        case "cs":
          fill = "";
          break;
        case "Tr":
          isPainted = !UNPAINTED.has(numbers[0] ?? 0);
          break;
        case "re":
          thickness = Math.max(thickness, Math.min(Math.abs(numbers[2] ?? 0), Math.abs(numbers[3] ?? 0)));
          break;
        case "f":
        case "F":
        case "f*":
          if (thickness > THICK) grounds.add(fill);
          thickness = 0;
          break;
        case "n":
        case "S":
          thickness = 0;
          break;
        case "Tj":
        case "TJ":
        case "'":
        case '"':
          if (!isPainted || isWhite(fill) || grounds.has(fill)) return true;
          break;
        case "Do":
          if (depth < DEEPEST && formHides(name, resources, depth, fill)) return true;
          break;
        case "BI":
          skipPicture(content, lexer);
          break;
      }
      numbers = [];
    }
    return false;
  };

  const formHides = (name: Value, resources: Dictionary | undefined, depth: number, fill: string): boolean => {
    const form = formNamed(name, resources, objects);
    if (!form) return false;
    const before = isWhite(fill) ? undefined : known.get(form.reference);
    if (before !== undefined) return before;
    known.set(form.reference, false);
    const answer = !form.content || hides(form.content, form.resources ?? resources, depth + 1, fill);
    known.set(form.reference, answer);
    return answer;
  };

  const content = contentOf(page, objects);
  return content === undefined || hides(content, resourcesOf(page, objects), 0, "0");
}

/** White in any of the ways in which colours are counted: of light (1 or 3 numbers) or of ink (1 or 4). */
function isWhite(fill: string): boolean {
  const parts = fill === "" ? [] : fill.split(" ").map(Number);
  if (parts.length === 4) return parts.every((part) => part <= 0.05);
  if (parts.length === 1 && fill !== "0") return (parts[0] ?? 0) >= 0.95;
  return parts.length === 3 && parts.every((part) => part >= 0.95);
}
