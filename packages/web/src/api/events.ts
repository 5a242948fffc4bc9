/** One event of a server-sent stream: its name and its parsed data. */
export interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** The events of a reply, as they come. */
export async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const { events, rest: left } = readEvents(rest + (value ?? "") + (done ? "\n\n" : ""));
      rest = left;
      yield* events;
      if (done) return;
    }
  } finally {
    reader.releaseLock();
  }
}

/** The whole events at the beginning of a text, and what is left of an event that has not ended. */
export function readEvents(text: string): { events: readonly ServerEvent[]; rest: string } {
  const blocks = text.replaceAll("\r\n", "\n").split("\n\n");
  const rest = blocks.pop() ?? "";
  return { events: blocks.flatMap(eventOf), rest };
}

function eventOf(block: string): readonly ServerEvent[] {
  const lines = block.split("\n");
  const data = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5).replace(/^ /, ""));
  if (data.length === 0) return [];
  const event =
    lines
      .find((line) => line.startsWith("event:"))
      ?.slice(6)
      .trim() ?? "message";
  return [{ event, data: JSON.parse(data.join("\n")) }];
}
