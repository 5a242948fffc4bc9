/** Rows as lines whose columns stand under each other; a Han character is two columns wide. */
export function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<readonly number[]>(
    (widest, row) => row.map((cell, index) => Math.max(widest[index] ?? 0, widthOf(cell))),
    [],
  );
  return rows.map((row) =>
    row
      .map((cell, index) => cell + " ".repeat((widths[index] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u2E80-\uFFE6]/.test(character) ? 2 : 1), 0);
}
