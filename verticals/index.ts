import { finance } from "./finance/vertical.ts";
import { government } from "./government/vertical.ts";
import { medical } from "./medical/vertical.ts";

/** The guilds of this house, one line each. */
export const verticals = [government, medical, finance] as const;

/** The pure core of the medical desk, for whoever measures it. */
export * as medicalDesk from "./medical/desk.ts";
