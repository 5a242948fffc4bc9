import { isPlatformError, PlatformError } from "@guildhall/core";
import { contentKind } from "../content-kind.ts";
import { checkArchive, unsafe } from "./check-archive.ts";
import { isSafeName } from "./entry-name.ts";
import { inflateEntry } from "./inflate-entry.ts";
import { MOST } from "./limits.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** A document within an archive, or the fault in its place. `file` is the archive's name with the member's behind it. */
export type ArchiveMember =
  | { readonly file: string; readonly bytes: Uint8Array }
  | { readonly file: string; readonly fault: PlatformError };

/**
 * The documents of a ZIP archive, one after another, archives within it opened. Each member ends on its own; what
 * concerns the archive as a whole is one fault in its name. Nothing is written anywhere.
 */
export async function* archiveMembers(bytes: Uint8Array, file: string): AsyncGenerator<ArchiveMember> {
  yield* membersOf(bytes, file, { depth: 1, left: MOST.bytes });
}

/** How deep an archive lies, and how many bytes the whole may still unfold to. */
interface Budget {
  readonly depth: number;
  left: number;
}

async function* membersOf(bytes: Uint8Array, file: string, budget: Budget): AsyncGenerator<ArchiveMember> {
  let entries: readonly ZipEntry[];
  try {
    entries = checkArchive(bytes, file).filter((entry) => !entry.isDirectory && !isClutter(entry.name));
    if (entries.length === 0) throw new PlatformError("ingest/empty", { file });
  } catch (fault) {
    if (!isPlatformError(fault)) throw fault;
    yield { file, fault };
    return;
  }
  for (const entry of entries) {
    budget.left -= entry.size;
    yield* memberOf(bytes, entry, file, budget);
  }
}

async function* memberOf(
  archive: Uint8Array,
  entry: ZipEntry,
  file: string,
  budget: Budget,
): AsyncGenerator<ArchiveMember> {
  const name = `${file}/${shown(entry.name)}`;
  try {
    if (entry.isSymbolicLink || !isSafeName(entry.name))
      throw unsafe(
        name,
        "它的名称指向压缩包以外，或含有不可见字符",
        "its name leads out of the archive or is not what it seems",
      );
    if (budget.left < 0) throw tooLarge(file, budget);
    const bytes = await inflateEntry(archive, entry, name);
    if (!/\.zip$/i.test(entry.name) || contentKind(bytes) !== "zip") yield { file: name, bytes };
    else if (budget.depth >= MOST.depth)
      throw unsafe(
        name,
        `压缩包套压缩包超过 ${MOST.depth} 层`,
        `archives lie within archives more than ${MOST.depth} deep`,
      );
    else {
      const inner = { depth: budget.depth + 1, left: budget.left };
      yield* membersOf(bytes, name, inner);
      budget.left = inner.left;
    }
  } catch (fault) {
    if (!isPlatformError(fault)) throw fault;
    yield { file: name, fault };
  }
}

function tooLarge(file: string, { left }: Budget): PlatformError {
  const [size, limit] = [MOST.bytes - left, MOST.bytes].map((bytes) => Math.ceil(bytes / 2 ** 20));
  return new PlatformError("ingest/too_large", { file, size: size ?? 0, limit: limit ?? 0 });
}

/** What systems leave in archives beside the documents. */
function isClutter(name: string): boolean {
  return /^__MACOSX\/|(?:^|\/)(?:\.[^./][^/]*|Thumbs\.db|desktop\.ini)$/i.test(name);
}

function shown(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}]/gu, "").slice(0, 300);
}
