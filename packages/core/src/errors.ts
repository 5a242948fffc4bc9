import { errorCatalogue, type ErrorCode, type ErrorEntry } from "./error-catalogue.ts";

export type Language = "zh" | "en";

type ValueNames<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ValueNames<Rest>
  : never;

/** The named values a code wants, read off its Chinese sentence. A value in two languages is given as {zh, en}. */
export type ErrorValues<Code extends ErrorCode> = Readonly<
  Record<
    ValueNames<(typeof errorCatalogue)[Code]["zh"]>,
    string | number | { readonly zh: string; readonly en: string }
  >
>;

const marker = Symbol.for("guildhall.PlatformError");

/**
 * An accident. What happened and what to do stands in the catalogue under `code`; the values are names and numbers,
 * never a user's text.
 *
 * @example
 * throw new PlatformError("ingest/not_found", { file }, { cause });
 */
export class PlatformError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly [marker] = true;
  override readonly name = "PlatformError";
  readonly code: Code;
  readonly values: ErrorValues<Code>;

  constructor(code: Code, values: ErrorValues<Code>, options: { readonly cause?: unknown } = {}) {
    super(sentence(code, values, "en"), options);
    this.code = code;
    this.values = values;
  }

  get entry(): ErrorEntry {
    return errorCatalogue[this.code];
  }

  /** One sentence for a person. */
  say(language: Language): string {
    return sentence(this.code, this.values, language);
  }
}

/** True for a PlatformError, also one that came from another copy of this package. */
export function isPlatformError(value: unknown): value is PlatformError {
  return typeof value === "object" && value !== null && marker in value;
}

function sentence<Code extends ErrorCode>(code: Code, values: ErrorValues<Code>, language: Language): string {
  const named: Readonly<Record<string, string | number | { readonly zh: string; readonly en: string }>> = values;
  return errorCatalogue[code][language].replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = named[name];
    if (value === undefined) return whole;
    return typeof value === "object" ? value[language] : String(value);
  });
}
