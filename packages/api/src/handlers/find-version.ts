import { type CataloguedVersion, PlatformError, type Principal } from "@guildhall/core";
import type { Runtime } from "@guildhall/runtime";

/** All versions of a document, newest first. Throws `document/not_found`. */
export async function findHistory(
  { catalogue }: Runtime,
  documentId: string,
  principal: Principal,
): Promise<readonly [CataloguedVersion, ...CataloguedVersion[]]> {
  const [newest, ...older] = await catalogue.history(documentId, principal);
  if (!newest) throw new PlatformError("document/not_found", { documentId: documentId.slice(0, 60) });
  return [newest, ...older];
}

/** The named version of a document, or its newest. Throws `document/not_found`. */
export async function findVersion(
  runtime: Runtime,
  documentId: string,
  versionId: string | undefined,
  principal: Principal,
): Promise<CataloguedVersion> {
  const history = await findHistory(runtime, documentId, principal);
  const found = versionId === undefined ? history[0] : history.find(({ version }) => version.versionId === versionId);
  if (!found) throw new PlatformError("document/not_found", { documentId: (versionId ?? documentId).slice(0, 60) });
  return found;
}
