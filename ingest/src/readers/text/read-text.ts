import type { Reading } from "@guildhall/core";
import { readWithout } from "./omit.ts";

/** Plain text: every character is content. */
export function readText(raw: string): Reading {
  return readWithout(raw, [], [], "text/plain");
}
