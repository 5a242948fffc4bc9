import { errorOf } from "./api-error.ts";
import { eventsOf, type ServerEvent } from "./events.ts";
import type {
  Answer,
  AnswerRequest,
  DivisionReport,
  DocumentList,
  DocumentRow,
  DocumentText,
  FeedbackDecision,
  FeedbackList,
  FeedbackState,
  Job,
  Premises,
  SearchRequest,
  SearchResult,
  SectionEdit,
  TaskResult,
  Transcript,
  WorkSeen,
} from "./shapes.ts";

/** The server this page came from. Every address is relative: nothing else is ever asked. */
export interface Client {
  premises(signal?: AbortSignal): Promise<Premises>;
  ask(request: AnswerRequest, signal: AbortSignal): Promise<AsyncIterable<ServerEvent>>;
  answer(id: string, signal?: AbortSignal): Promise<Answer>;
  search(request: SearchRequest, signal?: AbortSignal): Promise<SearchResult>;
  documents(vertical: string, after?: string): Promise<DocumentList>;
  remove(documentId: string): Promise<void>;
  versions(documentId: string, signal?: AbortSignal): Promise<readonly DocumentRow[]>;
  division(documentId: string, versionId: string, signal?: AbortSignal): Promise<DivisionReport>;
  /** The text of a version never changes: it is asked for once. */
  text(documentId: string, versionId: string): Promise<DocumentText>;
  upload(vertical: string, file: File): Promise<{ readonly jobId: string; readonly documentId: string }>;
  job(id: string): Promise<Job>;
  /** Puts a job that was given up in line again. */
  retryJob(id: string): Promise<Job>;
  say(answerId: string, verdict: "right" | "wrong", comment?: string): Promise<void>;
  feedback(state: FeedbackState, after?: string): Promise<FeedbackList>;
  review(feedbackId: string, decision: FeedbackDecision): Promise<void>;
  /** Takes a decision on feedback back. */
  withdraw(feedbackId: string): Promise<void>;
  /** Drafts and keeps the draft as a work: its sections as they are done, its result last. */
  draft(request: DraftOrder, signal: AbortSignal): Promise<AsyncIterable<ServerEvent>>;
  check(request: CheckOrder, signal: AbortSignal): Promise<TaskResult>;
  work(id: string, signal?: AbortSignal): Promise<WorkSeen>;
  editWork(id: string, after: number, sections: readonly SectionEdit[]): Promise<WorkSeen>;
  moveWork(id: string, after: number, state: "reviewed" | "final"): Promise<WorkSeen>;
  transcribe(recording: Blob, about: { readonly vertical: string; readonly consent: string }): Promise<Transcript>;
}

export interface DraftOrder {
  readonly vertical: string;
  readonly template: string;
  readonly input: unknown;
}

export interface CheckOrder {
  readonly vertical: string;
  readonly checker: string;
  readonly input: unknown;
}

/** Asks in the reader's language, so that errors come back in it. */
export function createClient(language: string): Client {
  const call = async (path: string, init: Init = {}) => {
    const reply = await fetch(path, { ...init, headers: { "Accept-Language": language, ...init.headers } });
    if (!reply.ok) throw await errorOf(reply);
    return reply;
  };
  const read = async <Shape>(path: string, signal?: AbortSignal): Promise<Shape> =>
    (await call(path, signal ? { signal } : {})).json() as Promise<Shape>;
  const post = (path: string, body: unknown, init: Init = {}) =>
    call(path, {
      method: "POST",
      body: JSON.stringify(body),
      ...init,
      headers: { "Content-Type": "application/json" },
    });

  const texts = new Map<string, Promise<DocumentText>>();

  return {
    premises: (signal) => read("/v1/verticals", signal),
    ask: async (request, signal) => {
      const { body } = await post("/v1/answers", { ...request, stream: true }, { signal });
      return eventsOf(body ?? new ReadableStream());
    },
    answer: (id, signal) => read(`/v1/answers/${encodeURIComponent(id)}`, signal),
    search: async (request, signal) => (await post("/v1/search", request, signal ? { signal } : {})).json(),
    documents: (vertical, after) => read(`/v1/documents?${query({ vertical, after, limit: "50" })}`),
    remove: async (documentId) => {
      await call(`/v1/documents/${documentId}`, { method: "DELETE", headers: own });
    },
    versions: async (documentId, signal) =>
      (await read<{ versions: readonly DocumentRow[] }>(`/v1/documents/${documentId}/versions`, signal)).versions,
    division: (documentId, versionId, signal) =>
      read(`/v1/documents/${documentId}/division?${query({ versionId })}`, signal),
    text: (documentId, versionId) => {
      const found =
        texts.get(versionId) ?? read<DocumentText>(`/v1/documents/${documentId}/text?${query({ versionId })}`);
      texts.set(versionId, found);
      found.catch(() => texts.delete(versionId));
      return found;
    },
    upload: async (vertical, file) => {
      const form = new FormData();
      form.set("vertical", vertical);
      form.set("file", file, file.name);
      return (await call("/v1/documents", { method: "POST", body: form, headers: own })).json();
    },
    job: (id) => read(`/v1/jobs/${encodeURIComponent(id)}`),
    retryJob: async (id) => (await post(`/v1/jobs/${encodeURIComponent(id)}/retry`, {})).json(),
    say: async (answerId, verdict, comment) => {
      await post("/v1/feedback", { answerId, verdict, ...(comment ? { comment } : {}) }, { keepalive: true });
    },
    feedback: (state, after) => read(`/v1/feedback?${query({ state, after, limit: "20" })}`),
    review: async (feedbackId, decision) => {
      await post(`/v1/feedback/${encodeURIComponent(feedbackId)}/review`, decision);
    },
    withdraw: async (feedbackId) => {
      await post(`/v1/feedback/${encodeURIComponent(feedbackId)}/withdraw`, {});
    },
    draft: async (request, signal) => {
      const { body } = await post("/v1/drafts", { ...request, stream: true, keep: true }, { signal });
      return eventsOf(body ?? new ReadableStream());
    },
    check: async (request, signal) => (await post("/v1/checks", request, { signal })).json(),
    work: (id, signal) => read(`/v1/works/${encodeURIComponent(id)}`, signal),
    editWork: async (id, after, sections) =>
      (await post(`/v1/works/${encodeURIComponent(id)}/versions`, { after, sections })).json(),
    moveWork: async (id, after, state) =>
      (await post(`/v1/works/${encodeURIComponent(id)}/state`, { after, state })).json(),
    transcribe: async (recording, { vertical, consent }) => {
      const form = new FormData();
      form.set("vertical", vertical);
      form.set("consent", consent);
      form.set("file", recording, `recording.${recording.type.includes("mp4") ? "mp4" : "webm"}`);
      return (await call("/v1/transcriptions", { method: "POST", body: form, headers: own })).json();
    },
  };
}

/** The address of the bytes that were taken in. */
export function originalOf(documentId: string, versionId: string): string {
  return `/v1/documents/${documentId}/original?${query({ versionId })}`;
}

/** The address of the last version of a work as a file. */
export function workFileOf(workId: string, format: string): string {
  return `/v1/works/${encodeURIComponent(workId)}/files/${encodeURIComponent(format)}`;
}

type Init = Omit<RequestInit, "headers"> & { readonly headers?: Readonly<Record<string, string>> };

/** A header no foreign page can send without being asked first. */
const own = { "X-Guildhall": "1" };

function query(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new URLSearchParams(given).toString();
}
