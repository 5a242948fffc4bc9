import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, addYears, daysBetween, findDates, isCivilDate } from "./civil-dates.ts";

describe("findDates", () => {
  it.each([
    "2024年1月1日",
    "２０２４年１月１日",
    "二○二四年一月一日",
    "二〇二四年一月一日",
    "二零二四年一月一日",
    "二O二四年一月一日",
    "2024 年 1 月 1 日",
    "2024-01-01",
    "2024.1.1",
    "2024/1/1",
  ])("reads %s", (written) => {
    expect(findDates(`自${written}起`)).toEqual([{ span: { start: 1, end: 1 + written.length }, date: "2024-01-01" }]);
  });

  it("reads days with tens", () => {
    expect(findDates("二〇二三年十二月三十一日、一九五〇年六月二十九日").map(({ date }) => date)).toEqual([
      "2023-12-31",
      "1950-06-29",
    ]);
  });

  it.each(["2023年2月29日", "2024-13-01", "版本1.2024.1.1", "10.2024.1.1.5", "2024年1月"])(
    "finds no day in %s",
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );

  it("counts in code points", () => {
    expect(findDates("𠮷2024-01-01")[0]?.span).toEqual({ start: 1, end: 11 });
  });
});

describe("civil dates", () => {
  it("keeps to the end of the month", () => {
    expect(addMonths("2024-01-31", 1)).toBe("2024-02-29");
    expect(addYears("2024-02-29", 1)).toBe("2025-02-28");
    expect(addMonths("2024-01-15", -1)).toBe("2023-12-15");
  });

  it("counts days back to where it began", () => {
    fc.assert(
      fc.property(fc.integer({ min: -50_000, max: 50_000 }), (days) => {
        const later = addDays("2000-01-01", days);
        expect(isCivilDate(later)).toBe(true);
        expect(daysBetween("2000-01-01", later)).toBe(days);
      }),
    );
  });
});
