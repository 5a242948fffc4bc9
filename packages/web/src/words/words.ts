import { createContext, use } from "react";
import { en } from "./en.ts";
import { zh } from "./zh.ts";

export type Language = "zh" | "en";

type Chinese = typeof zh;

/** Every sentence of the page by key; one that needs a value is a function of it. */
export type Words = {
  readonly [Key in keyof Chinese]: Chinese[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

export const wordsByLanguage: Readonly<Record<Language, Words>> = { zh, en };

/** The language of the reader; set once around the page. */
export const LanguageContext = createContext<Language>("zh");

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The words of the page in the reader's language. */
export function useWords(): Words {
  return wordsByLanguage[useLanguage()];
}
