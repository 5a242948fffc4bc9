import type { Principal } from "@guildhall/core";
import { LABELS, TENANTS, VERTICALS } from "./world.ts";

export type Random = () => number;

export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  return values[Math.floor(random() * values.length)]!;
}

function someOf<Value>(values: readonly Value[], random: Random): readonly Value[] {
  return values.filter(() => random() < 0.5);
}

/** Anybody: of one of the tenants or of none, with any labels, for all verticals or some. */
export function anybody(random: Random): Principal {
  return {
    tenant: random() < 0.05 ? "无名" : oneOf(TENANTS, random),
    labels: random() < 0.15 ? "all" : someOf(LABELS, random),
    roles: ["reader"],
    ...(random() < 0.3 ? { verticals: someOf(VERTICALS, random) } : {}),
  };
}

/** Who looks after the documents of a tenant. */
export function keeper(tenant: string): Principal {
  return { tenant, labels: "all", roles: ["editor"] };
}
