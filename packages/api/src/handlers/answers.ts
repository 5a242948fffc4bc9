import { type Answer, PlatformError } from "@guildhall/core";
import { explain, type RawQuestion, type Watcher } from "@guildhall/runtime";
import type { Service } from "../parts.ts";
import type { Call, Handlers } from "../routing/call.ts";
import { type EventStream, stream } from "../stream/event-stream.ts";
import { hitsOf } from "./present/hits.ts";

type Names = "search" | "createAnswer" | "readAnswer";
type QuestionBody = Call<"search" | "createAnswer">["body"];

export function answersHandlers(service: Service): Pick<Handlers, Names> {
  const { runtime } = service;

  async function answer(call: Call<"createAnswer">, watcher: Watcher): Promise<Answer> {
    const { conversation = [], mode } = call.body;
    const given = await runtime.ask({ ...questionOf(call.body), conversation, mode }, call.principal, watcher);
    await runtime.answers.keep(given, call.principal);
    return given;
  }

  return {
    async search({ body, principal }) {
      const results = await runtime.search(questionOf(body), principal, body.limit, { neighbours: body.neighbours });
      const asOf = results[0]?.retrieved.asOf ?? runtime.clock.today();
      const explained = body.explain ? { explanations: results.map(explain) } : {};
      return {
        status: 200,
        json: { question: body.question.trim(), asOf, hits: results.flatMap(hitsOf), ...explained },
      };
    },
    async createAnswer(call) {
      if (!call.body.stream) return { status: 200, json: await answer(call, { signal: call.signal }) };
      return stream(call, service, async (events) => {
        const given = await answer(call, {
          signal: call.signal,
          onStep: (step) => events.send("progress", { step }),
          onRelease: (released) => sendReleased(released, events),
        });
        for (const verdict of given.guards) events.send("guard", verdict);
        events.send("answer", given);
      });
    },
    async readAnswer({ params: { id }, principal }) {
      const kept = await runtime.answers.find(id, principal);
      if (!kept) throw new PlatformError("answer/not_found", { answerId: id.slice(0, 60) });
      return { status: 200, json: kept };
    },
  };
}

/** A sentence with those of its citations that were not sent before; or from which on all that was sent is void. */
function sendReleased(released: Parameters<NonNullable<Watcher["onRelease"]>>[0], events: EventStream): void {
  if (released.kind === "retract") {
    const { from, status, reason } = released;
    events.send("retract", { from, status, reason });
    return;
  }
  const { index, sentence, citations } = released;
  if (citations.length > 0) events.send("citations", { citations });
  events.send("sentence", { index, sentence });
}

function questionOf({ question: text, verticals, collections, asOf, filters, history }: QuestionBody): RawQuestion {
  return {
    text,
    verticals,
    ...(collections === undefined ? {} : { collections }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(filters === undefined ? {} : { filters }),
    ...(history === undefined ? {} : { history }),
  };
}
