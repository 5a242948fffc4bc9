import { type BaseModel, isPlatformError, type ModelPiece, type ModelRequest } from "@guildhall/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createExtractive } from "../extractive/extractive.ts";
import { type Partner, type PartnerSettings, startPartner } from "../testing/partner.ts";
import { createChain } from "./chain.ts";
import { openOpenAiChat } from "./open-ai-chat.ts";
import { createPromptedModel, type PromptedSettings } from "./prompted-model.ts";

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner({ key: "secret" });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await partner.close();
});

async function restart(settings: PartnerSettings): Promise<void> {
  await partner.close();
  partner = await startPartner({ key: "secret", ...settings });
}

const text = "第三条　摊位费按月收取，每个摊位每月八十元。第四条　摊位不得转租。";
const quoted = { kind: "quote", alias: "P1", quote: "第三条　摊位费按月收取，每个摊位每月八十元。" };
const request: ModelRequest = {
  question: "摊位费是多少？",
  terms: [],
  evidence: [{ alias: "P1", text, context: "", isAskedFor: false }],
  limits: { sentences: 3, characters: 600 },
  prompt: {
    id: "ask",
    version: "1",
    language: "zh",
    system: "只根据材料回答，写成 JSON。",
    user: `<passage-3f9c id="P1">\n${text}\n</passage-3f9c>\n<question-3f9c>\n摊位费是多少？\n</question-3f9c>`,
  },
};

type Asking = Partial<PromptedSettings> & {
  forms?: readonly ("schema" | "function" | "json" | "words")[];
  key?: string;
};

/** A model on the partner that does not wait between attempts. */
function model({ forms = ["schema", "function", "json", "words"], key = "secret", ...more }: Asking = {}): BaseModel {
  const endpoint = { address: `${partner.address}/v1`, key, keyVariable: "SOME_API_KEY" };
  const settings = {
    id: "m",
    provider: "p",
    version: "1",
    address: endpoint.address,
    keyVariable: endpoint.keyVariable,
    isRemote: true,
    deadlines: { firstMs: 5000, wholeMs: 10_000 },
    ...more,
  };
  return createPromptedModel(openOpenAiChat(endpoint, "m", { forms }), settings, {
    pause: () => Promise.resolve(),
    random: () => 0,
  });
}

async function pieces(of: BaseModel, signal?: AbortSignal): Promise<readonly ModelPiece[]> {
  const found: ModelPiece[] = [];
  for await (const piece of of.generate(request, signal)) found.push(piece);
  return found;
}
const answers = (given: readonly ModelPiece[]) => given.filter(({ kind }) => kind === "quote" || kind === "text");
const codeOf = (asking: Promise<unknown>): Promise<unknown> =>
  asking.then(
    () => "answered",
    (error: unknown) => (isPlatformError(error) ? error.code : String(error)),
  );

describe("a prompted model", () => {
  it.each(["schema", "function", "json", "words"] as const)(
    "answers in the form of %s, and says what it took",
    async (form) => {
      const given = await pieces(model({ forms: [form] }));

      expect(answers(given)).toContainEqual(quoted);
      expect(given.at(-1)).toMatchObject({ kind: "usage", inputTokens: expect.any(Number) });
    },
  );

  it("gives a sentence while the next one is still being written", async () => {
    await restart({ pace: { firstMs: 0, eachMs: 3 } });
    const before: string[] = [];
    for await (const { kind } of model().generate(request))
      before.push(`${kind} ${partner.received[0]?.said().includes("[DONE]") ? "after" : "before"} the end`);

    expect(before[0]).toBe("quote before the end");
    expect(before.at(-1)).toBe("usage after the end");
  });

  it("asks in the next form where the server does not know one, and begins there the next time", async () => {
    await restart({ knows: ["json"] });
    const asked = model();
    await pieces(asked);
    const again = await pieces(asked);

    expect(answers(again)).toContainEqual(quoted);
    expect(partner.received).toHaveLength(4);
  });

  it("has a reply in the wrong form repaired once, and then refuses it", async () => {
    partner.order({ kind: "says", text: "摊位费每月八十元。" });
    const repaired = await pieces(model({ forms: ["words"] }));
    partner.order({ kind: "wrong JSON" }, { kind: "says", text: "还是八十元。" });
    const refused = codeOf(pieces(model()));

    expect(answers(repaired)).toContainEqual(quoted);
    expect(await refused).toBe("model/wrong_form");
    expect(partner.received).toHaveLength(4);
  });

  it("voids what it gave when a stream breaks off, and begins anew", async () => {
    partner.order({ kind: "half a stream" });
    const given = await pieces(model());
    const kinds = given.map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === "instead").length).toBeLessThanOrEqual(1);
    expect(answers(given.slice(kinds.lastIndexOf("instead") + 1))).toContainEqual(quoted);
  });

  it.each([
    ["a busy server, in vain", { kind: "status", status: 429 }, "model/overloaded", 3],
    ["a failing server, in vain", { kind: "status", status: 500 }, "model/overloaded", 3],
    ["a broken connection, in vain", { kind: "hang up" }, "model/unreachable", 3],
    ["half a stream, in vain", { kind: "half a stream" }, "model/unreachable", 3],
    ["garbage, in vain", { kind: "garbage" }, "model/garbled", 3],
    ["an answer that was cut short, once", { kind: "cut short" }, "model/cut_short", 1],
    ["a model that is not there, once", { kind: "status", status: 404 }, "model/not_there", 1],
    ["a server that does not answer, once", { kind: "slow" }, "model/too_slow", 1],
    ["a server without an end, once", { kind: "endless" }, "model/too_slow", 1],
  ] as const)("tries %s", async (_, behaviour, code, attempts) => {
    partner.order(behaviour, behaviour, behaviour, behaviour);
    const deadlines = { firstMs: 150, wholeMs: 600 };

    expect(await codeOf(pieces(model(attempts === 1 ? { deadlines } : {})))).toBe(code);
    expect(partner.received).toHaveLength(attempts);
  });

  it("does not wait longer than there is time for, whatever the server asks", async () => {
    partner.order({ kind: "status", status: 429, retryAfter: "20" });

    expect(await codeOf(pieces(model()))).toBe("model/overloaded");
    expect(partner.received).toHaveLength(1);
  });

  it("names the variable of a refused key, and holds nothing of the prompt in any error", async () => {
    const failing = pieces(model({ key: "wrong" }));

    await expect(failing).rejects.toMatchObject({ code: "model/key_refused", values: { variable: "SOME_API_KEY" } });
    await expect(failing).rejects.not.toHaveProperty("cause");
  });

  it("leaves a model alone after five failures in a row", async () => {
    const failing = model();
    partner.order(...Array.from({ length: 5 }, () => ({ kind: "status", status: 404 }) as const));
    for (let failure = 0; failure < 5; failure += 1) await codeOf(pieces(failing));

    expect(await codeOf(pieces(failing))).toBe("model/resting");
    expect(partner.received).toHaveLength(5);
  });

  it("ends its request when nobody waits any more", async () => {
    partner.order({ kind: "endless" });
    const leaving = new AbortController();
    const asking = pieces(model(), leaving.signal);
    await vi.waitFor(() => expect(partner.received[0]?.said()).toContain("data:"));
    leaving.abort(new Error("gone"));

    await expect(asking).rejects.toThrow("gone");
    expect(await partner.received[0]?.ended).toBe("left");
  });

  it("ends its request when no further piece is taken", async () => {
    await restart({ pace: { firstMs: 0, eachMs: 3 } });
    for await (const piece of model().generate(request)) if (piece.kind === "quote") break;

    expect(await partner.received[0]?.ended).toBe("left");
  });

  it("counts what it costs", async () => {
    const given = await pieces(model({ price: { input: 2, output: 8, currency: "CNY" } }));
    const usage = given.find((piece) => piece.kind === "usage");

    expect(usage?.cost).toEqual({
      amount: ((usage?.inputTokens ?? 0) * 2 + (usage?.outputTokens ?? 0) * 8) / 1e6,
      currency: "CNY",
    });
  });

  it("shows a server no key that is not its own, nothing of this computer, and no tracing service anything", async () => {
    vi.stubEnv("OPENAI_API_KEY", "somebody else's");
    vi.stubEnv("OPENAI_ORGANIZATION", "an organisation");
    vi.stubEnv("LANGSMITH_TRACING", "true");
    vi.stubEnv("LANGSMITH_ENDPOINT", `${partner.address}/tracing`);
    vi.stubEnv("LANGSMITH_API_KEY", "tracing");
    await restart({});
    const keyless = { address: `${partner.address}/v1`, keyVariable: "SOME_API_KEY" };
    const settings = {
      id: "m",
      provider: "p",
      version: "1",
      isRemote: true,
      deadlines: { firstMs: 5000, wholeMs: 9000 },
    };
    await codeOf(pieces(createPromptedModel(openOpenAiChat(keyless, "m", { forms: ["words"] }), settings)));

    expect(partner.received.map(({ path, key }) => [path, key])).toEqual([["/v1/chat/completions", undefined]]);
    expect(Object.keys(partner.received[0]?.headers ?? {}).toSorted()).toEqual([
      "accept",
      "accept-encoding",
      "accept-language",
      "connection",
      "content-length",
      "content-type",
      "host",
      "sec-fetch-mode",
      "user-agent",
    ]);
  });
});

describe("a chain of models", () => {
  it("ends in quotations, and says which model gave them and why", async () => {
    partner.order({ kind: "status", status: 404 });
    const given = await pieces(createChain(model(), createExtractive()));

    expect(given[0]).toMatchObject({
      kind: "instead",
      model: { provider: "guildhall", id: "extractive" },
      reason: { code: "model/not_there" },
    });
    expect(given[1]).toMatchObject({ kind: "quote", alias: "P1" });
  });

  it("asks nobody else when nobody waits any more", async () => {
    partner.order({ kind: "slow" });
    const leaving = new AbortController();
    const asking = pieces(createChain(model(), createExtractive()), leaving.signal);
    await vi.waitFor(() => expect(partner.received).toHaveLength(1));
    leaving.abort(new Error("gone"));

    await expect(asking).rejects.toThrow("gone");
  });
});
