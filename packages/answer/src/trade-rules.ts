import type { Vertical } from "@guildhall/core";
import type { TradeRules } from "@guildhall/compose";

/** What a model that writes is told of these trades. */
export function tradeRules(verticals: readonly Vertical[]): readonly TradeRules[] {
  return verticals.flatMap(({ id, prompts }) => (prompts?.ask ? [{ id, ...prompts.ask }] : []));
}
