import { z } from "zod";

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** Where a demand comes from. `verified` only where the article itself was seen, not a copy from memory. */
const rule = z.strictObject({
  source: z.string().min(1),
  version: z.string().min(1).exactOptional(),
  article: z.string().min(1).exactOptional(),
  verified: z.boolean(),
});

/** Who a section is not about: 月经史 of a man is neither asked nor missing. */
const applies = z.enum(["female"]);

const section = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: words,
  isRequired: z.boolean(),
  applies: applies.optional(),
  /** What the section must speak of, in order; the doctor is asked for what is not there. */
  items: z.array(words).optional(),
  /** Names under which hospitals print it too. */
  alsoNamed: z.array(z.string().min(1)).optional(),
  layer: z.enum(["statutory", "department"]),
});

/** What a clock starts from. */
const anchor = z.enum([
  "visit",
  "admission",
  "discharge",
  "death",
  "rescue_end",
  "operation_end",
  "procedure_end",
  "takeover",
  "transfer_in",
  "transfer_out",
  "operation_start",
  "request",
  "last_entry",
  "notice",
]);

const limit = z.strictObject({
  anchor,
  /** Hours after the anchor by which the record is complete; 0 is at once. `before`: no later than the anchor itself. */
  hours: z.number().nonnegative(),
  before: z.literal(true).optional(),
  /** Only for patients in this state; each state has its own limit. */
  condition: z.enum(["critical", "serious", "stable", "urgent", "routine"]).optional(),
  /** Times are written to the minute. */
  toTheMinute: z.literal(true).optional(),
  rule,
});

const signer = z.enum([
  "seeing_doctor",
  "treating_doctor",
  "registered_doctor",
  "rounding_doctor",
  "operator",
  "surgeon",
  "anaesthetist",
  "consultant",
  "chair",
  "doctor_handing_over",
  "doctor_taking_over",
  "patient_or_representative",
  "nurse",
]);

/** A kind of record: its sections in order, who signs, by when, and the rule that says so. */
export const recordTypeSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  name: words,
  sections: z.array(section).min(2),
  signers: z.array(signer).min(1),
  limits: z.array(limit),
  rule,
  /** The department whose layer was laid over it. */
  department: words.optional(),
});

export type Words = Readonly<z.infer<typeof words>>;
export type RecordRule = Readonly<z.infer<typeof rule>>;
export type RecordSection = Readonly<z.infer<typeof section>>;
export type RecordType = Readonly<z.infer<typeof recordTypeSchema>>;

/** What a department adds: sections of its own, stricter demands, shorter limits, other printed names. */
export const departmentLayerSchema = z.strictObject({
  department: words,
  recordType: z.string().min(1),
  /** `after`: the section it stands behind; at the end where nothing is said. */
  added: z.array(section.omit({ layer: true }).extend({ after: z.string().optional() })).optional(),
  required: z.array(z.string()).optional(),
  alsoNamed: z.record(z.string(), z.array(z.string().min(1))).optional(),
  limits: z.array(limit).optional(),
});

export type DepartmentLayer = Readonly<z.infer<typeof departmentLayerSchema>>;
