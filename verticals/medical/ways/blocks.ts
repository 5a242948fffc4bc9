import type { Piece } from "../../shared/first-way.ts";
import { type Head, piecesOf } from "../../shared/pieces-of.ts";

/**
 * Lines from one head to the next. A head with nothing under it (三、治疗目标 right above its first recommendation) goes
 * to the block that follows, so that no passage is a heading alone.
 */
export function blocks(lines: readonly string[], heads: readonly (Head | undefined)[], target: number): Piece[] {
  const found: { head: Head; lines: string[]; isHeadOnly: boolean }[] = [];
  lines.forEach((line, at) => {
    const head = heads[at];
    const last = found.at(-1);
    if (head === undefined) {
      if (last === undefined) found.push({ head: { path: [] }, lines: [line], isHeadOnly: false });
      else {
        last.lines.push(line);
        if (line.trim() !== "") last.isHeadOnly = false;
      }
    } else if (last?.isHeadOnly === true && isUnder(head, last.head)) {
      found[found.length - 1] = { head, lines: [...last.lines, line], isHeadOnly: isAlone(line) };
    } else found.push({ head, lines: [line], isHeadOnly: isAlone(line) });
  });
  return found.flatMap((block) => piecesOf(block.lines.join(""), block.head, target));
}

function isUnder({ path }: Head, above: Head): boolean {
  return path.length > above.path.length && above.path.every((name, at) => path[at] === name);
}

/** True for a line that is a heading and no sentence. */
function isAlone(line: string): boolean {
  return line.trim().length <= 40 && !/[。；;.]\s*$/.test(line);
}
