import type { ValidityPolicy } from "@guildhall/core";
import { verticals } from "@guildhall/verticals";
import { describe, expect, it } from "vitest";
import { describeValidity } from "./describe-validity.ts";

const policies: readonly ValidityPolicy[] = [
  { basis: "effective", default: "today", ended: "hide" },
  { basis: "effective", default: "today", ended: "mark" },
  { basis: "effective", default: "ask", ended: "hide" },
  { basis: "known", default: "today", ended: "hide" },
  { basis: "known", default: "today", ended: "mark" },
  { basis: "known", default: "ask", ended: "mark" },
  { basis: "contract", default: "ask", ended: "hide" },
  { basis: "contract", default: "ask", ended: "mark" },
  { basis: "none", default: "today", ended: "hide" },
  { basis: "none", default: "today", ended: "mark" },
  { basis: "none", default: "ask", ended: "mark" },
];

for (const policy of policies) describeValidity("of a trade", policy);

describe("the verticals of this house", () => {
  it.each(verticals.map(({ id, validity }) => [id, validity] as const))(
    "%s declares a validity tried here",
    (_, validity) => {
      expect(policies).toContainEqual(validity);
    },
  );
});
