import { defineVertical, localPrincipal, type TaskResult, type Vertical } from "@guildhall/core";
import type { Partner } from "@guildhall/models/partner";
import { type Runtime, verticals as known } from "@guildhall/runtime";
import { medicalDesk } from "@guildhall/verticals";
import { evaluateHonesty, type HonestyRow } from "../../honesty/evaluate-honesty.ts";
import type { Heard } from "../../honesty/heard.ts";
import type { Provenance } from "../../report/summary.ts";
import { restates } from "./restates.ts";
import { withPartner } from "../../with-partner.ts";
import { families } from "../make-cases.ts";

/** How often each consultation is drafted; the partner says something else each time. */
const ROUNDS = 12;
const SEED = 5;

/**
 * `eval records --written`: the consultations of the record cases are drafted with a base model that makes things up and
 * then with one that says the truth in other words; what of both stands in the sections of the draft is counted.
 */
export async function runWritten(provenance: Provenance, rounds = ROUNDS) {
  const medical = known.find(({ id }) => id === "medical");
  if (!medical) throw new Error("no vertical medical");
  const consultations = [...consultationsOfCases(), ...consultationsOfDesk()];
  const rows: HonestyRow[] = [];
  await withPartner({ seed: SEED }, [defineVertical(medical)], async (runtime, partner) => {
    for (let round = 0; round < rounds; round += 1)
      for (const { id, task, transcript } of consultations) {
        const ruled = await ruledTexts(medical, task, transcript);
        const asked = { task, transcript, ruled, runtime, partner };
        partner.turn("inventive");
        const inventive = await drafted(asked);
        partner.turn("honest");
        rows.push({ set: "records", id: `${id} ${round}`, inventive, honest: await drafted(asked) });
      }
  });
  const { summary, results } = evaluateHonesty(rows, provenance);
  return { summary: { ...summary, suite: "records" as const, set: "written" }, results };
}

interface Consultation {
  readonly id: string;
  readonly task: string;
  readonly transcript: string;
}

/** Consultations of the record cases. */
function consultationsOfCases(): readonly Consultation[] {
  return families.flatMap(({ id, recordType, given, talk }) =>
    [given.transcript, talk?.transcript].flatMap((transcript, index) =>
      typeof transcript === "string"
        ? [{ id: `${id}/${index}`, task: recordType.replaceAll("_", "-"), transcript }]
        : [],
    ),
  );
}

/** Consultations that come with the desk, longer ones. */
function consultationsOfDesk(): readonly Consultation[] {
  return medicalDesk.consultations.map(({ id, template, text }) => ({ id, task: template, transcript: text }));
}

/** The sentences of a draft that no model worded. */
async function ruledTexts({ tasks = [] }: Vertical, task: string, transcript: string): Promise<ReadonlySet<string>> {
  const output = await tasks
    .find(({ id }) => id === task)
    ?.run(
      { transcript },
      { today: "2026-11-27", now: "2026-11-27T01:00:00.000Z", language: "zh", search: async () => [], onSection() {} },
    );
  const sections = output?.form === "draft" ? output.sections : [];
  return new Set(sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
}

interface Asked {
  readonly task: string;
  /** What stands in the draft without a model. */
  readonly ruled: ReadonlySet<string>;
  readonly transcript: string;
  readonly runtime: Runtime;
  readonly partner: Partner;
}

/** What the partner said for a record, and the sentences that stand in it. */
async function drafted({ task, transcript, ruled, runtime, partner }: Asked): Promise<Heard> {
  partner.forget();
  const request = { vertical: "medical", task, input: { transcript }, language: "zh" } as const;
  const { output }: TaskResult = await runtime.perform(request, ["draft"], localPrincipal, {});
  const sentences = output.form === "draft" ? output.sections.flatMap((section) => section.sentences) : [];
  const texts = sentences.map(({ text }) => text);
  const asked = partner.received.filter(({ path }) => path.endsWith("/chat/completions"));
  const released = texts.filter((text) => !ruled.has(text));
  // One request a section: what was said in any of them was said last.
  const thoughts = asked
    .flatMap((each) => each.thoughts())
    .map((each) => ("text" in each ? { ...each, text: unmarked(each.text) } : each));
  const plain = texts.map(unmarked);
  const restated = thoughts.flatMap((each) =>
    "text" in each && plain.some((text) => restates(text, each.text)) ? [each.text] : [],
  );
  return {
    status: "answered",
    answer: [...plain, ...restated],
    released: released.map(unmarked),
    thoughts: [thoughts],
  };
}

/** Without the quotation marks that a record puts round the patient's own words, whoever wrote them. */
function unmarked(text: string): string {
  return text.replaceAll(/[“”]/g, "");
}
