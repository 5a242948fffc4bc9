import type { ModelUsage } from "@guildhall/core";

export const noUsage: ModelUsage = { inputTokens: 0, outputTokens: 0 };

/** What two requests took together. Amounts in another currency are not added: the first one stands. */
export function addUsage(before: ModelUsage, more: ModelUsage): ModelUsage {
  const cost =
    before.cost && more.cost && before.cost.currency === more.cost.currency
      ? { amount: before.cost.amount + more.cost.amount, currency: more.cost.currency }
      : (before.cost ?? more.cost);
  return {
    inputTokens: before.inputTokens + more.inputTokens,
    outputTokens: before.outputTokens + more.outputTokens,
    ...(before.isEstimated || more.isEstimated ? { isEstimated: true } : {}),
    ...(cost ? { cost } : {}),
  };
}
