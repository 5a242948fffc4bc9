import { createContext } from "react";
import type { Basis } from "./standing-in-words.ts";

/** How the vertical on the page decides which text counts, and so which words its standings take. */
export const BasisContext = createContext<Basis>("effective");
