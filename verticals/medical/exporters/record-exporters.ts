import type { Exporter } from "@guildhall/core";
import { fhir } from "./fhir.ts";

/** A4 as hospitals print it; loaded when one is written, for the library takes longer than an answer. */
const docx: Exporter = {
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  extension: "docx",
  write: async (result) => (await import("./docx.ts")).recordOnPaper(result),
};

/**
 * The files that a record can be written as. A hospital that exchanges WS/T 500 documents adds its exporter here under
 * `wst500`: the standard leaves to the institution which of its 53 parts and which identifiers it uses.
 */
export const recordExporters: Readonly<Record<string, Exporter>> = { docx, fhir };
