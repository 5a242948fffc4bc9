import { describe, expect, it } from "vitest";
import { chosenLanguage } from "./use-settings.ts";

describe("chosenLanguage", () => {
  it("is what the reader chose, whatever the browser speaks", () => {
    expect(chosenLanguage("zh", "en-US")).toBe("zh");
    expect(chosenLanguage("en", "zh-CN")).toBe("en");
  });

  it("is English for an English browser and Chinese for every other", () => {
    expect(chosenLanguage(undefined, "en-GB")).toBe("en");
    expect(chosenLanguage(undefined, "zh-CN")).toBe("zh");
    expect(chosenLanguage(undefined, "fr-FR")).toBe("zh");
  });
});
