import { belly } from "./belly.ts";
import { body, signs } from "./body.ts";
import { chest } from "./chest.ts";
import { diseases } from "./diseases.ts";
import type { Finding } from "./finding.ts";

/** Everything that can be told of a patient here. Common words of the trade, gathered by us; no list of anyone's. */
export const findings: readonly Finding[] = [...chest, ...belly, ...body, ...signs, ...diseases];
