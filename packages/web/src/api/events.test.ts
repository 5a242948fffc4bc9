import { describe, expect, it } from "vitest";
import { eventsOf, readEvents, type ServerEvent } from "./events.ts";

describe("readEvents", () => {
  it("gives the whole events and keeps the one that has not ended", () => {
    const { events, rest } = readEvents(`event: progress\ndata: {"step":"retrieve"}\n\nevent: sentence\ndata: {"te`);

    expect(events).toEqual([{ event: "progress", data: { step: "retrieve" } }]);
    expect(rest).toBe(`event: sentence\ndata: {"te`);
  });

  it("leaves comments that only keep the line open aside", () => {
    expect(readEvents(": still here\n\n").events).toEqual([]);
  });
});

describe("eventsOf", () => {
  it("puts a character together that was cut between two pieces", async () => {
    const bytes = new TextEncoder().encode(`event: sentence\ndata: {"text":"租房补贴"}\n\n`);
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        stream.enqueue(bytes.slice(0, 33));
        stream.enqueue(bytes.slice(33));
        stream.close();
      },
    });

    const events: ServerEvent[] = [];
    for await (const event of eventsOf(body)) events.push(event);

    expect(events).toEqual([{ event: "sentence", data: { text: "租房补贴" } }]);
  });
});
