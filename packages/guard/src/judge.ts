import type { Guard, GuardVerdict, GuardView } from "@guildhall/core";

/** Runs guards in order; the first that blocks ends it. A guard that throws blocks, and says so. */
export function judge(guards: readonly Guard[], view: GuardView): readonly GuardVerdict[] {
  const verdicts: GuardVerdict[] = [];
  for (const guard of guards) {
    verdicts.push(verdictOf(guard, view));
    if (isBlocked(verdicts)) break;
  }
  return verdicts;
}

export function isBlocked(verdicts: readonly GuardVerdict[]): boolean {
  return verdicts.some(({ verdict }) => verdict === "block");
}

function verdictOf(guard: Guard, view: GuardView): GuardVerdict {
  try {
    const { verdict, reason, next } = guard.judge(view);
    return { id: guard.id, verdict, reason, ...(next && { next }), rule: guard.rule };
  } catch {
    return {
      id: guard.id,
      verdict: "block",
      reason: { zh: "这道检查自身出错，为安全起见已拦下。", en: "This check failed itself; blocked to be safe." },
      rule: guard.rule,
    };
  }
}
