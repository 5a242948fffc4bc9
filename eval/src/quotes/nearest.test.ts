import { expect, it } from "vitest";
import { createNearest } from "./nearest.ts";

it("finds first the passage that holds the rare words of a question", () => {
  const nearest = createNearest([
    "夜间集市由商务局管理。",
    "夜间集市的灯塔公园摊位由街道管理。",
    "河道采砂须有许可证。",
  ]);

  expect(nearest("灯塔公园的集市由谁管理？", 2)).toEqual([1, 0]);
});
