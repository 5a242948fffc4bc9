import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Answer, type BaseModel, localPrincipal } from "@guildhall/core";
import { incomingFrom } from "@guildhall/ingest";
import { createExtractive, readyEntries } from "@guildhall/models";
import { type Partner, type PartnerSettings, startPartner } from "@guildhall/models/partner";
import { chooseModels, type Configuration, openRuntime, type Runtime } from "@guildhall/runtime";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { root } from "../root.ts";

let folder: string;
let partner: Partner;
const opened: Runtime[] = [];

const rule = `临州市河道采砂管理办法

第一条　为了加强河道采砂管理，制定本办法。

第二条　采砂许可证的有效期限为二年。有效期届满需要延续的，应当在届满三十日前提出申请。

第三条　采砂单位应当在作业场所设置公示牌，写明许可证号、采砂范围和作业期限。

第四条　本办法自2015年5月1日起施行。
`;
const asked = { text: "采砂许可证的有效期限是多久？", verticals: ["government"] };

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "guildhall-models-"));
  partner = await startPartner({ mind: "quoting" });
  const runtime = await open({});
  const file = path.join(folder, "办法.txt");
  await writeFile(file, rule);
  for await (const { fault } of runtime.ingest(incomingFrom([file], {}), { vertical: "government" }, localPrincipal))
    if (fault) throw fault;
});
afterEach(async () => {
  for (const runtime of opened.splice(0)) await runtime.close();
});
afterAll(async () => {
  await partner.close();
  await rm(folder, { recursive: true });
});

async function restart(settings: PartnerSettings): Promise<void> {
  await partner.close();
  partner = await startPartner(settings);
}

/** Every server that an entry could name is the partner. */
function everywhere(): Record<string, string> {
  const entries = Object.values(readyEntries);
  return {
    ...Object.fromEntries(entries.map(({ addressVariable }) => [addressVariable, `${partner.address}/v1`])),
    ...Object.fromEntries(entries.map(({ keyVariable }) => [keyVariable, `key of ${keyVariable}`])),
    OLLAMA_BASE_URL: partner.address,
    ANTHROPIC_BASE_URL: partner.address,
    ANTHROPIC_API_KEY: "key of ANTHROPIC_API_KEY",
  };
}

async function open(more: Partial<Configuration>, model?: BaseModel): Promise<Runtime> {
  const clock = { now: () => new Date("2026-11-23T04:00:00Z"), today: () => "2026-11-23" };
  const data = path.join(folder, "data");
  const runtime = await openRuntime(
    { data, timeZone: "Asia/Shanghai", model: "extractive", servers: everywhere(), ...more },
    { clock, ...(model && { model }) },
  );
  opened.push(runtime);
  return runtime;
}

async function answerOf(more: Partial<Configuration>, signal?: AbortSignal): Promise<Answer> {
  const runtime = await open(more);
  return runtime.ask(asked, localPrincipal, signal ? { signal } : {});
}

/** A runtime whose model is another one for each question. */
async function openSwitching(): Promise<(model: Configuration["model"]) => Promise<Answer>> {
  let current: BaseModel = createExtractive();
  const switching: BaseModel = {
    get id() {
      return current.id;
    },
    get provider() {
      return current.provider;
    },
    get version() {
      return current.version;
    },
    get isRemote() {
      return current.isRemote ?? false;
    },
    get promptTokens() {
      return current.promptTokens ?? Number.POSITIVE_INFINITY;
    },
    generate: (request, signal) => current.generate(request, signal),
  };
  const runtime = await open({}, switching);
  return async (model) => {
    current = await chooseModels({ model, servers: everywhere() })[0]!.open();
    return runtime.ask(asked, localPrincipal);
  };
}

const places = ({ citations }: Answer) => citations.map(({ quote, start, end }) => ({ quote, start, end }));

const isInstalled = (name: string): boolean =>
  [root, path.join(root, "optional/models-langchain")].some((from) =>
    existsSync(path.join(from, "node_modules", name)),
  );

/** Classes that are installed on demand: what is written in guildhall.yaml for each. */
const optIn = [
  { name: "Anthropic's form", installed: "@langchain/anthropic", model: () => ({ use: "anthropic:m" }) },
  { name: "Ollama's form", installed: "@langchain/ollama", model: () => ({ use: "ollama-native:m" }) },
  {
    name: "a class of @langchain/community",
    installed: "@langchain/community",
    model: () => ({
      use: "langchain:moonshot-v1-8k",
      module: "@langchain/community/chat_models/moonshot",
      class: "ChatMoonshot",
      address: partner.address,
      keyVariable: "MOONSHOT_API_KEY",
      options: { apiUrl: `${partner.address}/v1/chat/completions` },
    }),
  },
] as const;

describe("a question to any base model", () => {
  let ask: Awaited<ReturnType<typeof openSwitching>>;
  beforeEach(async () => {
    ask = await openSwitching();
  });

  it("is answered by quoting when there is none", async () => {
    const answer = await answerOf({});

    expect(answer).toMatchObject({ status: "answered", model: { id: "extractive", provider: "guildhall" } });
    expect(answer.usage).toEqual({ inputTokens: 0, outputTokens: 0 });
    expect(answer).not.toHaveProperty("prompt");
  });

  it.each(Object.keys(readyEntries) as (keyof typeof readyEntries)[])(
    "is answered alike through %s: streamed or whole, held to a form or in words",
    async (provider) => {
      const use = `${provider}:some-model`;
      const held = await ask(use);
      const whole = await ask({ use, streams: false });
      const words = await ask({ use, answers: "words" });

      expect(held).toMatchObject({
        status: "answered",
        model: { id: "some-model", provider },
        prompt: { id: "ask+government" },
        label: { provenance: "extracted" },
        notices: [],
      });
      expect(held.usage.inputTokens).toBeGreaterThan(100);
      expect(places(held)[0]?.quote).toContain("有效期限为二年。");
      expect(places(whole)).toEqual(places(held));
      expect(places(words)).toEqual(places(held));
      expect(partner.received.at(-1)?.key).toBe(`key of ${readyEntries[provider].keyVariable}`);
    },
  );

  for (const { name, installed, model } of optIn)
    it.skipIf(!isInstalled(installed))(`is answered alike through ${name}`, async () => {
      const held = await ask(model());
      const whole = await ask({ ...model(), streams: false });
      const words = await ask({ ...model(), answers: "words" });

      expect(held).toMatchObject({ status: "answered", notices: [] });
      expect(places(held)[0]?.quote).toContain("有效期限为二年。");
      expect(places(whole)).toEqual(places(held));
      expect(places(words)).toEqual(places(held));
    });

  it("names the package and the command where a class is not installed", async () => {
    const model = { use: "langchain:m", module: "@langchain/never-heard-of", class: "Chat", address: partner.address };

    await expect(answerOf({ model })).rejects.toMatchObject({
      code: "model/not_installed",
      values: { package: "@langchain/never-heard-of", command: expect.stringContaining("npm install") },
    });
  });
});

describe("a model that fails", () => {
  const deadlines = { first: 0.2, whole: 1 };

  it.each([
    ["never answers", { kind: "slow" }, "model/too_slow"],
    ["is busy for longer than there is time", { kind: "status", status: 429, retryAfter: "30" }, "model/overloaded"],
    ["is broken", { kind: "status", status: 500 }, "model/overloaded"],
    ["refuses the key", { kind: "status", status: 401 }, "model/key_refused"],
    ["gives half a stream", { kind: "half a stream" }, "model/unreachable"],
    ["stops within a word", { kind: "cut short" }, "model/cut_short"],
    ["gives garbage", { kind: "garbage" }, "model/garbled"],
    ["gives the wrong JSON", { kind: "wrong JSON" }, "model/wrong_form"],
    ["never ends", { kind: "endless" }, "model/too_slow"],
  ] as const)(
    "because it %s is replaced by quotations, in time, and the answer says so",
    async (_, behaviour, code) => {
      await restart({ mind: "quoting" });
      partner.order(...Array.from({ length: 8 }, () => behaviour));

      const answer = await answerOf({ model: "vllm:m", deadlines });

      expect(answer).toMatchObject({
        status: "answered",
        model: { id: "extractive", provider: "guildhall" },
        label: { provenance: "extracted" },
      });
      expect(answer.notices).toContainEqual(
        expect.objectContaining({
          kind: "other_model",
          zh: expect.stringContaining(code),
          en: expect.stringContaining(code),
        }),
      );
    },
  );

  it("is replaced by the model that stands in for it", async () => {
    await restart({ mind: "quoting" });
    partner.order({ kind: "status", status: 404 });

    const answer = await answerOf({ model: "vllm:m", fallbacks: ["deepseek:n"] });

    expect(answer.model).toMatchObject({ id: "n", provider: "deepseek" });
    expect(answer.notices[0]?.zh).toContain("由 deepseek:n 代答");
  });

  it("is asked no longer when nobody waits for the answer", async () => {
    await restart({ mind: "quoting" });
    partner.order({ kind: "endless" });
    const leaving = new AbortController();
    const asking = answerOf({ model: "vllm:m" }, leaving.signal);
    await vi.waitFor(() => expect(partner.received[0]?.said() ?? "").toContain("data:"), { timeout: 20_000 });
    leaving.abort();

    await expect(asking).rejects.toThrow("aborted");
    expect(await partner.received[0]?.ended).toBe("left");
  });
});

describe("a model that is not to be trusted", () => {
  it("gives no figure, date, name, article or dose that stands nowhere", async () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      await restart({ mind: "inventive", seed });
      const { sentences } = await answerOf({ model: "vllm:m" });
      for (const { text } of sentences)
        for (const figure of text.match(/\d+|[一二三四五六七八九十百]+年/g) ?? []) expect(rule).toContain(figure);
      expect(JSON.stringify(sentences)).not.toMatch(/钟离|百里|司空|东方|mg/);
    }
  });

  it("is blocked when it gives away what it was told", async () => {
    await restart({ mind: "obedient" });
    const system = async (): Promise<string> => {
      await answerOf({ model: "vllm:m" });
      const body = partner.received.at(-1)?.body as { messages?: { content: string }[] } | undefined;
      return body?.messages?.[0]?.content ?? "";
    };
    partner.order({ kind: "quoting" });
    const told = await system();
    partner.order({ kind: "says", text: JSON.stringify({ sentences: [{ text: told.slice(30, 200), aliases: [] }] }) });

    const answer = await answerOf({ model: "vllm:m" });

    expect(answer).toMatchObject({ status: "blocked", sentences: [], guards: [{ id: "prompt-stays-inside" }] });
  });
});

/** Answers to be given one after another; the full thousand takes a while. */
const ANSWERS = Number(process.env["GUILDHALL_ANSWERS"] ?? 60);

describe(`${ANSWERS} streamed answers`, () => {
  it("leave no socket and no memory behind", async () => {
    await restart({ mind: "quoting" });
    const runtime = await open({ model: "vllm:m" });
    const ask = async (): Promise<void> => {
      const answer = await runtime.ask(asked, localPrincipal, { onRelease: () => {} });
      expect(answer.model.id).toBe("m");
      partner.forget();
    };
    // The first half compiles what it runs.
    for (let given = 0; given < ANSWERS / 2; given += 1) await ask();
    const { timers } = countHeld();
    const before = heapUsed();
    for (let given = 0; given < ANSWERS / 2; given += 1) await ask();
    const perAnswer = (heapUsed() - before) / (ANSWERS / 2);

    expect(await partner.connections()).toBeLessThanOrEqual(1);
    expect(countHeld().timers).toBeLessThanOrEqual(timers);
    // Without a collection on demand (--expose-gc) the heap says little; a leak of sockets or timers is seen anyhow.
    expect(perAnswer).toBeLessThan(globalThis.gc ? 5000 : 2_000_000);
  });
});

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function countHeld(): { readonly timers: number } {
  return { timers: process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length };
}
