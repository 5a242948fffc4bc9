const WIDTH = 24;

/** A bar of a terminal line: how many of how many, and what is being done, cut to the columns there are. */
export function bar(done: number, total: number, said: string, columns: number): string {
  const filled = total > 0 ? Math.min(WIDTH, Math.floor((done / total) * WIDTH)) : 0;
  const line = `[${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}] ${done}/${total}  ${said}`;
  return cut(line, columns - 1);
}

/** A Chinese character takes two columns. */
function cut(line: string, columns: number): string {
  let used = 0;
  let kept = "";
  for (const character of line) {
    used += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
      character,
    )
      ? 2
      : 1;
    if (used > columns) return kept;
    kept += character;
  }
  return kept;
}
