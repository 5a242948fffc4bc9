import { defineVertical, localPrincipal, type TaskResult } from "@guildhall/core";
import type { Partner } from "@guildhall/models/partner";
import { type Runtime, verticals as known } from "@guildhall/runtime";
import { evaluateHonesty, type HonestyRow } from "../../honesty/evaluate-honesty.ts";
import type { Heard } from "../../honesty/heard.ts";
import type { Provenance } from "../../report/summary.ts";
import { withPartner } from "../../with-partner.ts";
import { families } from "../make-cases.ts";

/** How often each consultation is drafted; the partner says something else each time. */
const ROUNDS = 6;
const SEED = 5;

/**
 * `eval records --written`: the consultations of the record cases are drafted with a base model that makes things up and
 * then with one that says the truth in other words; what of both stands in the sections of the draft is counted.
 */
export async function runWritten(provenance: Provenance) {
  const medical = known.find(({ id }) => id === "medical");
  const consultations = families.flatMap(({ id, recordType, given, talk }) =>
    [given.transcript, talk?.transcript].flatMap((transcript, index) =>
      typeof transcript === "string"
        ? [{ id: `${id}/${index}`, task: recordType.replaceAll("_", "-"), transcript }]
        : [],
    ),
  );
  const rows: HonestyRow[] = [];
  await withPartner({ seed: SEED }, medical ? [defineVertical(medical)] : [], async (runtime, partner) => {
    for (let round = 0; round < ROUNDS; round += 1)
      for (const { id, task, transcript } of consultations) {
        const asked = { task, transcript, runtime, partner };
        partner.turn("inventive");
        const inventive = await drafted(asked);
        partner.turn("honest");
        rows.push({ set: "records", id: `${id} ${round}`, inventive, honest: await drafted(asked) });
      }
  });
  const { summary, results } = evaluateHonesty(rows, provenance);
  return { summary: { ...summary, suite: "records" as const, set: "written" }, results };
}

interface Asked {
  readonly task: string;
  readonly transcript: string;
  readonly runtime: Runtime;
  readonly partner: Partner;
}

/** What the partner said for a record, and the sentences that stand in it. */
async function drafted({ task, transcript, runtime, partner }: Asked): Promise<Heard> {
  partner.forget();
  const request = { vertical: "medical", task, input: { transcript }, language: "zh" } as const;
  const { output }: TaskResult = await runtime.perform(request, ["draft"], localPrincipal, {});
  const sentences = output.form === "draft" ? output.sections.flatMap((section) => section.sentences) : [];
  const texts = sentences.map(({ text }) => text);
  const asked = partner.received.filter(({ path }) => path.endsWith("/chat/completions"));
  // One request a section: what was said in any of them was said last.
  return { status: "answered", answer: texts, released: texts, thoughts: [asked.flatMap((each) => each.thoughts())] };
}
