import { createLexer, type Dictionary, type Value } from "../rules/lexer.ts";
import { contentOf, formNamed, isPicture, resourcesOf, skipPicture } from "../rules/page-content.ts";
import type { PdfObjects } from "../rules/pdf-objects.ts";
import { type Fill, mayBeWhite } from "./inks.ts";
import { looksPlain } from "./looks-plain.ts";

/** Letters that are drawn without being painted. */
const UNPAINTED = new Set([3, 7]);
/** A filled rectangle this thick in its own measure may be the ground of letters; what is thinner is a line. */
const THICK = 20;
const [DEEPEST, MOST_OPERATORS] = [6, 3_000_000];
const BLACK: Fill = { numbers: [0] };

/**
 * True where a page may draw letters that nobody sees: unpainted, white, of the colour of a rectangle that was filled before;
 * also where its drawing cannot be read. It errs on the side of yes, for what it lets pass is not looked at again.
 */
export function mayHideLetters(page: Dictionary, objects: PdfObjects): boolean {
  const known = new Map<Value, boolean>();
  let left = MOST_OPERATORS;

  const hides = (content: Uint8Array, resources: Dictionary | undefined, depth: number, fillAbove: Fill): boolean => {
    const text = Buffer.from(content.buffer, content.byteOffset, content.length).toString("latin1");
    const isWhite = (fill: Fill): boolean => mayBeWhite(fill, resources, objects);
    if (
      !isWhite(fillAbove) &&
      looksPlain(text, { thick: THICK, isPicture: (placed) => isPicture(placed, resources, objects) })
    )
      return false;
    const lexer = createLexer(content);
    const saved: Fill[] = [];
    const grounds = new Set<string>();
    let [fill, isPainted, thickness] = [fillAbove, true, 0];
    /** The fill that was last found to hide no letters on so many grounds. */
    let [plain, plainOn]: [Fill | undefined, number] = [undefined, 0];
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
          fill = { numbers };
          break;
        case "sc":
        case "scn":
          fill = { ...fill, numbers };
          break;
        case "cs":
          fill = { space: name, numbers: [] };
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
          if (thickness > THICK) grounds.add(nameOf(fill));
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
          if (!isPainted) return true;
          if (fill === plain && grounds.size === plainOn) break;
          if (isWhite(fill) || grounds.has(nameOf(fill))) return true;
          [plain, plainOn] = [fill, grounds.size];
          break;
        case "Do":
          if (depth < DEEPEST && formHides(name, resources, depth, fill)) return true;
          break;
        case "BI":
          skipPicture(content, lexer);
          break;
      }
      if (numbers.length > 0) numbers = [];
    }
    return false;
  };

  const formHides = (name: Value, resources: Dictionary | undefined, depth: number, fill: Fill): boolean => {
    const form = formNamed(name, resources, objects);
    if (!form) return false;
    const before = mayBeWhite(fill, resources, objects) ? undefined : known.get(form.reference);
    if (before !== undefined) return before;
    known.set(form.reference, false);
    const answer = !form.content || hides(form.content, form.resources ?? resources, depth + 1, fill);
    known.set(form.reference, answer);
    return answer;
  };

  const content = contentOf(page, objects);
  return content === undefined || hides(content, resourcesOf(page, objects), 0, BLACK);
}

function nameOf({ space, numbers }: Fill): string {
  return `${typeof space === "string" ? space : ""} ${numbers.join(" ")}`;
}
