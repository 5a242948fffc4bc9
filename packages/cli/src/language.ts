import { type Language, PlatformError } from "@guildhall/core";

/** --lang, then the environment's locale, else Chinese. */
export function languageOf(
  flag: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (flag === "zh" || flag === "en") return flag;
  if (flag !== undefined)
    throw new PlatformError("cli/wrong_value", {
      flag: "--lang",
      expected: { zh: " zh 或 en", en: "zh or en" },
      got: flag.slice(0, 40),
    });
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en/i.test(locale) ? "en" : "zh";
}
