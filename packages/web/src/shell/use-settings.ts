import { useEffect, useState } from "react";
import type { Language } from "../words/words.ts";

/** What a reader chose and finds again: language, colours, vertical. */
export interface Settings {
  readonly language: Language;
  readonly dark: boolean;
  readonly vertical: string | undefined;
  switchLanguage(): void;
  switchColours(): void;
  chooseVertical(id: string): void;
}

/** Settings live in this browser. Without a choice the browser's own language and colours are taken. */
export function useSettings(): Settings {
  const [language, setLanguage] = useState<Language>(() => chosenLanguage(stored("language"), navigator.language));
  const [dark, setDark] = useState(() => (stored("colours") ?? (prefersDark() ? "dark" : "light")) === "dark");
  const [vertical, setVertical] = useState(() => stored("vertical"));

  useEffect(() => {
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset["colours"] = dark ? "dark" : "light";
  }, [language, dark]);

  return {
    language,
    dark,
    vertical,
    switchLanguage: () => setLanguage(keep("language", language === "zh" ? "en" : "zh")),
    switchColours: () => {
      keep("colours", dark ? "light" : "dark");
      setDark(!dark);
    },
    chooseVertical: (id) => setVertical(keep("vertical", id)),
  };
}

/** Chinese, unless the reader chose English or has a browser that speaks it. */
export function chosenLanguage(kept: string | undefined, browser: string): Language {
  if (kept === "zh" || kept === "en") return kept;
  return browser.startsWith("en") ? "en" : "zh";
}

function prefersDark(): boolean {
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

/** A browser may forbid storage; then a choice lasts as long as the page. */
function stored(name: string): string | undefined {
  try {
    return localStorage.getItem(`guildhall.${name}`) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep<Value extends string>(name: string, value: Value): Value {
  try {
    localStorage.setItem(`guildhall.${name}`, value);
  } catch {
    return value;
  }
  return value;
}
