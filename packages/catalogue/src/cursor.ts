/** Where a page ended: the values it was ordered by. */
export function encodeCursor(...values: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** A cursor that is none begins at the beginning. */
export function decodeCursor(cursor: string | undefined): readonly [string, string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor ?? "", "base64url").toString());
    if (Array.isArray(value) && typeof value[0] === "string" && typeof value[1] === "string")
      return [value[0], value[1]];
  } catch {
    // not one of ours
  }
  return ["", ""];
}
