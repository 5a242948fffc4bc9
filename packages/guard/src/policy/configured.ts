import { type Guard, type GuardSettings, PlatformError, type Verdict } from "@guildhall/core";

/** What an institution says of a guard. */
export interface GuardChoice extends GuardSettings {
  /** `soft`: it marks where it would block or redact. `off`: it is left out. */
  readonly strength?: "hard" | "soft" | "off" | undefined;
  /** How long it may take. */
  readonly milliseconds?: number | undefined;
}

/**
 * Guards as an institution wants them. Those it names stand in the order it names them, at the places that they have among
 * all. `key` says where in the settings the choices stand. Throws `config/invalid` for what a guard does not let be changed.
 */
export function configured(
  guards: readonly Guard[],
  choices: Readonly<Record<string, GuardChoice>>,
  key: string,
): readonly Guard[] {
  const named = Object.keys(choices).flatMap((id) => guards.find((guard) => guard.id === id) ?? []);
  let next = 0;
  return guards.flatMap((guard) => {
    const placed = choices[guard.id] ? named[next++] : guard;
    if (!placed) return [];
    const choice = choices[placed.id] ?? {};
    assertAdjustable(placed, choice, `${key}.${placed.id}`);
    return choice.strength === "off" ? [] : [adjusted(placed, choice)];
  });
}

function assertAdjustable({ adjustable = [] }: Guard, { strength, threshold }: GuardChoice, key: string): void {
  const wanted = [
    ...(strength === "soft" || strength === "off" ? [strength] : []),
    ...(threshold === undefined ? [] : ["threshold" as const]),
  ];
  const refused = wanted.find((each) => !adjustable.includes(each));
  if (refused === undefined) return;
  const may = adjustable.join(", ");
  throw new PlatformError("config/invalid", {
    key,
    fault: {
      zh: `这道检查不能设 ${refused}${may && `（可以设：${may}）`}`,
      en: `this guard takes no ${refused}${may && ` (it takes: ${may})`}`,
    },
  });
}

function adjusted(guard: Guard, { strength, threshold, milliseconds }: GuardChoice): Guard {
  const settings: GuardSettings = threshold === undefined ? {} : { threshold };
  const judge = (view: Parameters<Guard["judge"]>[0]): Verdict => guard.judge(view, settings);
  return {
    ...guard,
    ...(milliseconds !== undefined && { milliseconds }),
    judge: strength === "soft" ? (view) => softened(judge(view)) : judge,
  };
}

function softened(verdict: Verdict): Verdict {
  return verdict.verdict === "allow" ? verdict : { ...verdict, verdict: "mark" };
}
