import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { conforms } from "./testing/conforms.ts";
import { openServer, type TestServer } from "./testing/open-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openServer();
});
afterAll(() => server.close());

interface Seen {
  readonly work: {
    readonly workId: string;
    readonly versions: readonly {
      readonly number: number;
      readonly state: string;
      readonly hash: string;
      readonly output: {
        readonly sections: readonly {
          readonly sentences: readonly {
            readonly text: string;
            readonly sources: readonly { readonly kind: string }[];
          }[];
        }[];
      };
    }[];
  };
  readonly obstacles: readonly { readonly id: string }[];
  readonly changes: readonly (readonly { readonly removed: readonly string[]; readonly added: readonly string[] }[])[];
}

const calls = [
  { speaker: "来电人", text: "路灯坏了三天。" },
  { speaker: "来电人", text: "希望尽快修好。" },
];

async function kept(said: readonly object[] = calls): Promise<string> {
  const json = { vertical: "trade", template: "call-slip", input: { calls: said }, keep: true };
  return (await server.send("POST", "/v1/drafts", { json })).json<{ workId: string }>().workId;
}
const read = async (id: string) => (await server.send("GET", `/v1/works/${id}`)).json<Seen>();
const edit = (id: string, after: number, text: string, more: object = {}) =>
  server.send("POST", `/v1/works/${id}/versions`, { json: { after, sections: [{ section: "said", text, ...more }] } });
const move = (id: string, after: number, state: string) =>
  server.send("POST", `/v1/works/${id}/state`, { json: { after, state } });

describe("works over HTTP", () => {
  it("keep a draft, then every edit as another version with what it changed", async () => {
    const id = await kept();
    const received = await edit(id, 1, "路灯坏了五天。希望尽快修好。");

    conforms("editWork", received);
    const { work, changes } = received.json<Seen>();
    expect(work.versions.map(({ number, state }) => [number, state])).toEqual([
      [1, "draft"],
      [2, "draft"],
    ]);
    expect(changes).toEqual([[], [{ section: "said", removed: ["路灯坏了三天。"], added: ["路灯坏了五天。"] }]]);
    expect(work.versions[0]?.output).toMatchObject({ sections: [{ sentences: [{ text: "路灯坏了三天。" }, {}] }] });
  });

  it("say of an edited sentence that a person wrote it, and keep the source of one that stands as it stood", async () => {
    const id = await kept();
    await edit(id, 1, "路灯坏了五天。希望尽快修好。");

    const sentences = (await read(id)).work.versions[1]?.output.sections[0]?.sentences ?? [];

    expect(sentences.map(({ text, sources }) => [text, sources[0]?.kind])).toEqual([
      ["路灯坏了五天。", "person"],
      ["希望尽快修好。", "utterance"],
    ]);
  });

  it("refuse an edit of a version that is not the last one", async () => {
    const id = await kept();
    await edit(id, 1, "路灯坏了五天。");

    const late = await edit(id, 1, "路灯坏了一天。");

    expect(late.status).toBe(409);
    expect(late.json()).toMatchObject({ error: { code: "storage/changed_meanwhile" } });
    expect((await read(id)).work.versions).toHaveLength(2);
  });

  it("become final only in order, and an edit makes a draft of them again", async () => {
    const id = await kept();

    expect((await move(id, 1, "final")).json()).toMatchObject({ error: { code: "work/wrong_state" } });
    expect((await move(id, 1, "reviewed")).status).toBe(200);
    const final = await move(id, 2, "final");
    conforms("moveWork", final);
    const corrected = await edit(id, 3, "路灯坏了四天。希望尽快修好。");

    expect(final.json<Seen>().work.versions.at(-1)).toMatchObject({ number: 3, state: "final" });
    expect(corrected.json<Seen>().work.versions.map(({ state }) => state)).toEqual([
      "draft",
      "reviewed",
      "final",
      "draft",
    ]);
  });

  it("are not final while a required section is empty, unless somebody says why", async () => {
    const id = await kept([]);
    await move(id, 1, "reviewed");

    const refused = await move(id, 2, "final");
    expect((await read(id)).obstacles).toMatchObject([{ id: "not-collected" }]);
    await edit(id, 2, "", { reason: "来电中断" });
    await move(id, 3, "reviewed");

    expect(refused.json()).toMatchObject({ error: { code: "work/not_ready" } });
    expect((await move(id, 4, "final")).status).toBe(200);
  });

  it("stand in the list, the last changed first, and leave as a file", async () => {
    const id = await kept();
    const listed = await server.send("GET", "/v1/works?vertical=trade&limit=100");
    const file = await server.send("GET", `/v1/works/${id}/files/md`);
    const unknown = await server.send("GET", `/v1/works/${id}/files/exe`);

    conforms("listWorks", listed);
    expect(listed.json<{ works: { workId: string }[] }>().works.map(({ workId }) => workId)).toContain(id);
    expect(file.headers["content-disposition"]).toBe('attachment; filename="call-slip.md"');
    expect(file.text).toContain("路灯坏了三天。希望尽快修好。");
    expect(unknown.json()).toMatchObject({ error: { code: "task/unknown_format" } });
  });

  it("are not there under another id", async () => {
    expect((await server.send("GET", "/v1/works/none")).json()).toMatchObject({ error: { code: "work/not_found" } });
  });
});
