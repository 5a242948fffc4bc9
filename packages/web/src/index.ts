/** What the screens in verticals/<id>/desk are made with. */
export { asApiError, type ApiError } from "./api/api-error.ts";
export { useClient } from "./api/client-context.ts";
export type { SentenceSource, Span, TaskInfo, Transcript } from "./api/shapes.ts";
export { ErrorNote } from "./shell/error-note.tsx";
export { codePoints } from "./source/code-points.ts";
export type { DeskProps } from "./tasks/desks.ts";
export { DraftWork } from "./tasks/draft-work.tsx";
export { useDraft } from "./tasks/use-draft.ts";
export { type Language, useLanguage } from "./words/words.ts";
