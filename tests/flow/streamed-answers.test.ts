import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { type Partner, type PartnerSettings, startPartner } from "@guildhall/models/partner";
import { openRuntime, type Runtime, type Watcher } from "@guildhall/runtime";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

type RawQuestion = Parameters<Runtime["ask"]>[0];
type Released = Parameters<NonNullable<Watcher["onRelease"]>>[0];

const RULE = `临州市共享单车停放管理办法

第一条　为了规范共享单车停放，制定本办法。

第二条　运营企业应当按照每百辆车不少于一人的标准配备运维人员。运维人员应当在接到通知后一小时内到达现场。

第三条　停放区由区城市管理部门划定，并向社会公布。

第四条　本办法自2023年9月1日起施行。
`;
const asked = { text: "运营企业应当按照什么标准配备运维人员？", verticals: ["government"] };
const SUPPORTED = "运营企业应当按每百辆车不少于一人的标准配备运维人员。";
const PROMPT = "运维人员应当在接到通知后一小时内到达现场。";
const INVENTED = "运维人员每月补贴四千八百元。";

const saying = (...texts: readonly string[]) =>
  ({ kind: "says", text: JSON.stringify({ sentences: texts.map((text) => ({ text, aliases: ["P1"] })) }) }) as const;

describe("an answer that is read while it is written", () => {
  let folder: string;
  let partner: Partner;
  let runtime: Runtime;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "guildhall-streamed-"));
  });
  afterEach(async () => {
    await runtime.close();
    await partner.close();
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function start(
    settings: PartnerSettings,
    more: { readonly fallbacks?: readonly string[] } = {},
  ): Promise<void> {
    partner = await startPartner(settings);
    const servers = Object.fromEntries(
      ["VLLM_BASE_URL", "DEEPSEEK_BASE_URL"].map((name) => [name, `${partner.address}/v1`]),
    );
    runtime = await openRuntime(
      { data: path.join(folder, "data"), timeZone: "Asia/Shanghai", model: "vllm:m", servers, ...more },
      { clock: { now: () => new Date(), today: () => "2026-11-23" } },
    );
    const file = path.join(folder, "办法.txt");
    await writeFile(file, RULE);
    for await (const { fault } of runtime.ingest(incomingFrom([file], {}), { vertical: "government" }, localPrincipal))
      if (fault) throw fault;
  }

  async function follow(onRelease: (released: Released) => void = () => {}, question: RawQuestion = asked) {
    const events: Released[] = [];
    const answer = await runtime.ask(question, localPrincipal, {
      onRelease: (released) => {
        events.push(released);
        onRelease(released);
      },
    });
    const sentences: Answer["sentences"][number][] = [];
    for (const event of events) {
      if (event.kind === "sentence") sentences.push(event.sentence);
      else sentences.length = event.from;
    }
    return { answer, events, sentences };
  }

  it("of several parts comes part by part, while later parts are still being written", async () => {
    await start({ mind: "quoting", pace: { firstMs: 20, eachMs: 2 } });
    const parts = "比较《临州市共享单车停放管理办法》第一条、第二条、第三条、第四条和第五条的规定";
    const unended: boolean[] = [];
    const isOpen = (): boolean => partner.received.some((received) => !received.said().includes("[DONE]"));
    const { answer, events, sentences } = await follow(() => unended.push(isOpen()), {
      ...asked,
      text: parts,
      mode: "research",
    });

    expect(answer.research?.length).toBeGreaterThan(4);
    expect(events.every(({ kind }) => kind === "sentence")).toBe(true);
    expect(sentences).toEqual(answer.sentences);
    expect(unended[0]).toBe(true);
  });

  it("comes sentence by sentence, each held against its sources, before the model has ended", async () => {
    await start({ mind: "quoting", pace: { firstMs: 0, eachMs: 5 } });
    partner.order(saying(SUPPORTED, INVENTED, PROMPT));
    const saidBefore: string[] = [];
    const { answer, events, sentences } = await follow(() => saidBefore.push(partner.received[0]?.said() ?? ""));

    expect(events.map((event) => event.kind === "sentence" && event.sentence.text)).toEqual([SUPPORTED, PROMPT]);
    expect(saidBefore[0]).toContain("data:");
    expect(saidBefore[0]).not.toContain("[DONE]");
    expect(events[0]).toMatchObject({ citations: [{ id: "c1", quote: expect.stringContaining("不少于一人") }] });
    expect(sentences).toEqual(answer.sentences);
    expect(answer.timings["firstSentence"]).toBeLessThan(answer.timings["total"] ?? 0);
  });

  it.each(["quoting", "obedient", "inventive"] as const)(
    "is the answer that a plain question gets: %s",
    async (mind) => {
      await start({ mind, seed: 5 });
      const { answer: streamed, sentences } = await follow();
      const plain = await runtime.ask(asked, localPrincipal);

      expect(sentences).toEqual(streamed.sentences);
      expect(streamed.sentences).toEqual(plain.sentences);
      expect(streamed.citations).toEqual(plain.citations);
      expect(streamed.guards).toEqual(plain.guards);
    },
  );

  it("says what is taken back when the model fails within it and another answers", async () => {
    await start({ mind: "quoting" });
    const text = JSON.stringify({ sentences: [{ text: SUPPORTED, aliases: ["P1"] }, { wrong: true }] });
    partner.order(...Array.from({ length: 8 }, () => ({ kind: "says", text }) as const));
    const { answer, events, sentences } = await follow();

    expect(events).toContainEqual(expect.objectContaining({ kind: "retract", from: 0 }));
    expect(answer.model.id).toBe("extractive");
    expect(sentences).toEqual(answer.sentences);
  });

  it("lets nothing out that the guards do not leave", async () => {
    await start({ mind: "quoting" });
    partner.order(saying(INVENTED, INVENTED));
    const { answer, events } = await follow();

    expect(answer.status).toBe("blocked");
    expect(events).toEqual([]);
  });
});
