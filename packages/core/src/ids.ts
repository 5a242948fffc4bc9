import { createHash } from "node:crypto";

/** Guildhall's own namespace for UUIDv5 (RFC 9562 §5.5), itself UUIDv5 of the DNS name guildhall.invalid: 5b0f6f5e-6d0c-5f5e-9a43-3d1d6c1f8a10. */
const NAMESPACE = Buffer.from("5b0f6f5e6d0c5f5e9a433d1d6c1f8a10", "hex");

/** UUIDv5 of the parts in order; the parts are length-prefixed, so ("ab","c") and ("a","bc") differ. */
export function deterministicId(...parts: readonly string[]): string {
  const named = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join("");
  const bytes = createHash("sha1").update(NAMESPACE).update(named).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The same document keeps its id when its bytes change: (tenant, vertical, collection, key). */
export function documentIdOf(corpus: { tenant: string; vertical: string; collection: string }, key: string): string {
  return deterministicId("document", corpus.tenant, corpus.vertical, corpus.collection, key);
}

/** A version is the document's bytes together with the metadata that were given for it. */
export function versionIdOf(documentId: string, bytesSha256: string, metadataSha256: string): string {
  return deterministicId("version", documentId, bytesSha256 + metadataSha256);
}

/** Also the point id in Qdrant. `ordinal` counts passages of the version from 0. */
export function passageIdOf(versionId: string, dividerVersion: string, ordinal: number): string {
  return deterministicId("passage", versionId, dividerVersion, String(ordinal));
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
