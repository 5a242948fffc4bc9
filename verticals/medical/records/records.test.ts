import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { recordTypeSchema } from "./record-type.ts";
import { recordTypeNamed, recordTypes } from "./record-types.ts";
import { withDepartment } from "./with-department.ts";

const admission = recordTypeNamed("admission") ?? expect.unreachable();

describe("recordTypes", () => {
  it("每种病历都有次序、签名者、时限与规则", () => {
    for (const type of recordTypes) expect(recordTypeSchema.safeParse(type).success, type.id).toBe(true);
    expect(recordTypes.every(({ rule }) => rule.article !== undefined)).toBe(true);
    expect(new Set(recordTypes.map(({ id }) => id)).size).toBe(recordTypes.length);
    for (const { id, sections } of recordTypes) {
      expect(new Set(sections.map((section) => section.id)).size, id).toBe(sections.length);
    }
  });

  it("holds the kinds that the norms name", () => {
    const named =
      "outpatient_first outpatient_return emergency_observation admission readmission inout_24h admit_death_24h first_course daily_course ward_round difficult_case handover takeover transfer_out transfer_in stage_summary rescue invasive_procedure consult preop_summary preop_discussion anaesthesia_visit anaesthesia operation safety_check postop_first discharge death death_discussion informed_consent critical_notice";

    expect(recordTypes.map(({ id }) => id).toSorted()).toEqual(named.split(" ").toSorted());
  });

  it.each([
    ["admission", "admission", 24],
    ["first_course", "admission", 8],
    ["ward_round", "admission", 48],
    ["rescue", "rescue_end", 6],
    ["operation", "operation_end", 24],
    ["discharge", "discharge", 24],
    ["death_discussion", "death", 168],
  ])("%s 从 %s 起 %i 小时内", (id, anchor, hours) => {
    expect(recordTypeNamed(id)?.limits[0]).toMatchObject({ anchor, hours });
  });

  it.each([
    ["无规则", { rule: undefined }],
    ["无签名者", { signers: [] }],
    ["只有一栏", { sections: admission.sections.slice(0, 1) }],
    ["编号有空格", { id: "ad mission" }],
    ["时限为负", { limits: [{ ...admission.limits[0], hours: -1 }] }],
    ["多余的字段", { verified: true }],
  ])("refuses a kind of record: %s", (_name, change) => {
    expect(recordTypeSchema.safeParse({ ...admission, ...change }).success).toBe(false);
  });
});

describe("withDepartment", () => {
  const layer = { department: { zh: "骨科", en: "Orthopaedics" }, recordType: "admission" };

  it("adds a section behind another and marks it as the department's", () => {
    const result = withDepartment(admission, {
      ...layer,
      added: [
        { id: "joint_scores", name: { zh: "关节评分", en: "Joint scores" }, isRequired: true, after: "examination" },
      ],
    });

    const sections = "type" in result ? result.type.sections : [];
    const at = sections.findIndex(({ id }) => id === "joint_scores");
    expect(sections[at - 1]?.id).toBe("examination");
    expect(sections[at]).toMatchObject({ layer: "department", isRequired: true });
  });

  it.each([
    ["更长的时限", { limits: [{ ...admission.limits[0], hours: 48 }] }],
    ["替换法定栏目", { added: [{ id: "chief_complaint", name: { zh: "主诉", en: "CC" }, isRequired: false }] }],
    ["不存在的栏目", { required: ["nowhere"] }],
    ["别的病历", { recordType: "discharge" }],
    ["未知字段", { sections: [] }],
  ])("refuses %s", (_name, change) => {
    expect(withDepartment(admission, { ...layer, ...change })).toHaveProperty("refused");
  });

  it("never loosens what the law requires, whatever a layer says", () => {
    const ids = fc.constantFrom(...admission.sections.map(({ id }) => id), "extra_one", "extra_two");
    const any = fc.record(
      {
        required: fc.array(ids),
        added: fc.array(
          fc.record({ id: ids, name: fc.constant({ zh: "栏", en: "part" }), isRequired: fc.boolean(), after: ids }),
        ),
        limits: fc.array(
          fc.record({ anchor: fc.constant("admission"), hours: fc.nat(60), rule: fc.constant(admission.rule) }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, (change) => {
        const result = withDepartment(admission, { ...layer, ...change });
        if ("refused" in result) return;
        const kept = result.type.sections.filter((section) => section.layer === "statutory");
        expect(kept.map(({ id }) => id)).toEqual(admission.sections.map(({ id }) => id));
        expect(kept.every((section, at) => section.isRequired || !admission.sections[at]?.isRequired)).toBe(true);
        expect(Math.max(...result.type.limits.map(({ hours }) => hours))).toBe(24);
      }),
    );
  });
});
