import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, CitedReference } from "@guildhall/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { jsonLines, runCommand } from "./testing/run-command.ts";

const CHARTER = `# 青禾镇集市条例

第一条 为了规范集市，制定本条例。

第二条 集市分为下列两类：

（一）日集；

（二）夜集，每晚六时开市。

前款第二项所列夜集的摊位费减半收取。

第三条 摆卖活禽的，依照本条例第二条第一款第一项、《青禾镇防疫办法》第二条的规定，只准在日集进行，并遵守《青禾镇车辆办法》第九条。

第四条 本条例自2025年6月1日起施行。
`;
const EPIDEMICS = (day: string, rule: string) => `# 青禾镇防疫办法

第一条 为了防疫，制定本办法。

第二条 ${rule}

第三条 本办法自${day}起施行。
`;

let data = "";
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "guildhall-references-"));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const run = (...words: readonly string[]) => runCommand(...words, "--data", data);
async function takeIn(name: string, text: string): Promise<void> {
  writeFileSync(join(data, name), text);
  await run("ingest", "government", join(data, name), "--json");
}
async function referencesOf(question: string): Promise<readonly CitedReference[]> {
  const [answer] = jsonLines<Answer>(await run("ask", "government", question, "--json"));
  return answer?.citations.flatMap(({ references = [] }) => references) ?? [];
}

describe("what a quoted text points to", () => {
  it("is shown with the quotation, in the same document and in another that is held", async () => {
    await takeIn("条例.md", CHARTER);
    await takeIn("防疫办法.md", EPIDEMICS("2024年1月1日", "活禽须经检疫。"));

    const references = await referencesOf("摆卖活禽有什么规定？");
    const inWords = await run("ask", "government", "摆卖活禽有什么规定？", "--lang", "zh");

    expect(references.map(({ words, title, target }) => [words, title, target?.quote])).toEqual([
      ["第二条第一款第一项", undefined, "（一）日集；"],
      ["第二条", "青禾镇防疫办法", "第二条 活禽须经检疫。"],
      ["第九条", "青禾镇车辆办法", undefined],
    ]);
    expect(references[0]?.target?.locator).toMatchObject({ article: "第二条", paragraph: 1, item: 1 });
    expect(inWords.stdout).toContain("“第二条第一款第一项” → 第二条第一款第一项  （一）日集；");
    expect(inWords.stdout).toContain("“第九条” → 《青禾镇车辆办法》未收入，或没有这一处");
  });

  it("is the text of another document that is in force on the day, whichever came first", async () => {
    await takeIn("新.md", EPIDEMICS("2025年1月1日", "活禽须经检疫并持证。"));
    await takeIn("条例.md", CHARTER);
    await takeIn("旧.md", EPIDEMICS("2024年1月1日", "活禽须经检疫。"));

    const [, other] = await referencesOf("摆卖活禽有什么规定？");

    expect(other?.target?.quote).toBe("第二条 活禽须经检疫并持证。");
  });

  it("stands down to 款 and 项 in the place of a citation", async () => {
    await takeIn("条例.md", CHARTER);

    const [answer] = jsonLines<Answer>(await run("ask", "government", "夜集摊位费怎么收？", "--json"));

    const cited = answer?.citations.find(({ quote }) => quote.includes("减半"));
    expect(cited?.locator).toMatchObject({ kind: "article", article: "第二条", paragraph: 2 });
    expect(cited?.references?.map(({ target }) => target?.quote)).toEqual(["（二）夜集，每晚六时开市。"]);
  });
});
