import { PlatformError } from "@guildhall/core";
import { type EngineResult, enginesNamed, runAnswering, runLoad, runSpeed } from "@guildhall/eval";
import type { Invocation } from "../../command.ts";
import { chosenVerticals, finish, provenanceOf, setOf } from "./invoked.ts";

export async function speed(invocation: Invocation): Promise<number> {
  const folder = setOf(invocation, "DIR");
  const url = invocation.text("url");
  if (url !== undefined) {
    const vertical = chosenVerticals(invocation)[0]?.id ?? "";
    await finish(await runLoad({ folder, url, vertical }, provenanceOf(invocation)), [], invocation);
    return 0;
  }
  const passages = invocation.text("passages");
  const named = invocation.texts("engine");
  const options = {
    folder,
    ...(passages === undefined ? {} : { passages: countOf(passages) }),
    onResult: (engine: string, result: EngineResult) => invocation.note(`${engine.padEnd(28)} ${figuresOf(result)}`),
  };
  const summary = invocation.isSet("answers")
    ? await runAnswering({ ...options, engines: named }, provenanceOf(invocation))
    : await runSpeed({ ...options, engines: enginesNamed(named) }, provenanceOf(invocation));
  await finish(summary, [], invocation);
  return 0;
}

function figuresOf(result: EngineResult): string {
  if ("failed" in result) return `✗ ${result.failed}`;
  return Object.entries(result.figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
}

function countOf(value: string): number {
  const count = Number(value);
  if (Number.isInteger(count) && count >= 1 && count <= 10_000_000) return count;
  throw new PlatformError("cli/wrong_value", {
    flag: "--passages",
    expected: { zh: " 1 到 10000000 的整数", en: "a whole number from 1 to 10000000" },
    got: value.slice(0, 40),
  });
}
