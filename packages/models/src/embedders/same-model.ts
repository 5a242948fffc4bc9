import { PlatformError } from "@guildhall/core";

/**
 * Throws `embedder/other_model` when the server answers as another model. Servers write names their own way
 * (BAAI/bge-m3, bge-m3:latest, text-embedding-ada-002-v2): the same where one name, without its owner, holds the other.
 */
export function assertSameModel(expected: string, got: string | null | undefined): void {
  if (!got) return;
  const [asked, answered] = [bare(expected), bare(got)];
  if (asked.includes(answered) || answered.includes(asked)) return;
  throw new PlatformError("embedder/other_model", { expected, got: got.slice(0, 80) });
}

function bare(model: string): string {
  return (model.split("/").at(-1) ?? "")
    .toLowerCase()
    .replace(/:latest$/, "")
    .replaceAll(/[^a-z0-9]/g, "");
}
