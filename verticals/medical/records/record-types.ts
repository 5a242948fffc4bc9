import type { RecordType } from "./record-type.ts";
import { admission } from "./types/admission.ts";
import { course } from "./types/course.ts";
import { ending } from "./types/ending.ts";
import { outpatient } from "./types/outpatient.ts";
import { surgery } from "./types/surgery.ts";

/** Every kind of record that the desk knows, as 病历书写基本规范 orders them. */
export const recordTypes: readonly RecordType[] = [...outpatient, ...admission, ...course, ...surgery, ...ending];

/** The kind of record of this id, or undefined. */
export function recordTypeNamed(id: string): RecordType | undefined {
  return recordTypes.find((type) => type.id === id);
}
