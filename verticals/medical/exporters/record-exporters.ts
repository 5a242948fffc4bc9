import type { Exporter } from "@guildhall/core";
import { docx } from "./docx.ts";
import { fhir } from "./fhir.ts";

/**
 * The files that a record can be written as. A hospital that exchanges WS/T 500 documents adds its exporter here under
 * `wst500`: the standard leaves to the institution which of its 53 parts and which identifiers it uses.
 */
export const recordExporters: Readonly<Record<string, Exporter>> = { docx, fhir };
