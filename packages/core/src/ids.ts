import { hash } from "node:crypto";

/** Guildhall's own namespace for UUIDv5 (RFC 9562 §5.5), itself UUIDv5 of the DNS name guildhall.invalid: 5b0f6f5e-6d0c-5f5e-9a43-3d1d6c1f8a10. */
const NAMESPACE = Buffer.from("5b0f6f5e6d0c5f5e9a433d1d6c1f8a10", "hex");

/** UUIDv5 of the parts in order; the parts are length-prefixed, so ("ab","c") and ("a","bc") differ. */
export function deterministicId(...parts: readonly string[]): string {
  const named = parts.map((part) => `${Buffer.byteLength(part)}:${part}`).join("");
  const hex = hash("sha1", Buffer.concat([NAMESPACE, Buffer.from(named)]), "hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
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
  return hash("sha256", data, "hex");
}
