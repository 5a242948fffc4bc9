import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";

/** Values under pseudonyms, encrypted (AES-256-GCM) with a key that exists only here and goes with it. */
export interface Vault {
  /** The pseudonym of a value, the same one each time. */
  put(kind: string, value: string): string;
  take(pseudonym: string): string | undefined;
}

/** An empty vault. `pseudonymOf` writes a pseudonym from a kind and a number from 1. */
export function createVault(pseudonymOf: (kind: string, number: number) => string): Vault {
  const key = randomBytes(32);
  const sealed = new Map<string, Buffer>();
  const pseudonyms = new Map<string, string>();
  const counts = new Map<string, number>();
  return {
    put(kind, value) {
      const digest = createHmac("sha256", key).update(`${kind}\0${value}`).digest("base64");
      const known = pseudonyms.get(digest);
      if (known !== undefined) return known;
      const number = (counts.get(kind) ?? 0) + 1;
      const pseudonym = pseudonymOf(kind, number);
      counts.set(kind, number);
      pseudonyms.set(digest, pseudonym);
      sealed.set(pseudonym, seal(value, key));
      return pseudonym;
    },
    take(pseudonym) {
      const held = sealed.get(pseudonym);
      return held && unseal(held, key);
    },
  };
}

const NONCE = 12;
const TAG = 16;

/** nonce ‖ tag ‖ ciphertext. */
function seal(value: string, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  const text = Buffer.concat([cipher.update(value, "utf16le"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

function unseal(sealed: Buffer, key: Buffer): string {
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE));
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG));
  return decipher.update(sealed.subarray(NONCE + TAG), undefined, "utf16le") + decipher.final("utf16le");
}
