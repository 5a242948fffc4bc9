import { expect, it } from "vitest";
import { bar } from "./bar.ts";

it("a bar says how many of how many are done and what is read now, and fits into the line", () => {
  expect(bar(6, 24, "考勤办法.pdf  3/81 页", 80)).toBe("[██████░░░░░░░░░░░░░░░░░░] 6/24  考勤办法.pdf  3/81 页");
  expect(bar(0, 0, "读取", 80)).toBe(`[${"░".repeat(24)}] 0/0  读取`);
  expect(bar(1, 1, "考勤办法", 38)).toBe(`[${"█".repeat(24)}] 1/1  考勤`);
});
