/** What only one request knows: the mark on its fences, and words that must never come back. */
export interface Secrets {
  readonly seal: string;
  readonly canary: string;
}

/** From an id that is used for nothing else. */
export function secretsOf(id: string): Secrets {
  const letters = id.replaceAll(/[^A-Za-z\d]/g, "").padStart(8, "0");
  return { seal: letters.slice(-6), canary: `ZX${letters.slice(0, 12).toUpperCase()}` };
}
