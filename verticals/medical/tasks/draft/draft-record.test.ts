import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { recordTypeNamed, recordTypes } from "../../records/record-types.ts";
import { draftInput, type DraftInput } from "./draft-input.ts";
import { draftRecord } from "./draft-record.ts";

const outpatient = recordTypeNamed("outpatient_first") ?? expect.unreachable();
const discharge = recordTypeNamed("discharge") ?? expect.unreachable();

function drafted(given: Partial<DraftInput>, type = outpatient) {
  const input = draftInput.parse({ recordType: type.id, ...given });
  const draft = draftRecord(input, type);
  const textOf = (id: string): string =>
    draft.sections
      .find((section) => section.id === id)
      ?.sentences.map(({ text }) => text)
      .join("") ?? "";
  return { draft, textOf };
}

const visit = [
  "医生：哪里不舒服？",
  "患者：咳嗽五天了，这两天胸口疼。",
  "医生：痰里带血吗？",
  "患者：没有。",
  "医生：发烧吗？",
  "患者：前天晚上三十八度九。",
  "医生：自己用过什么药？",
  "患者：吃了「清咽安」，一天三次，没什么用。",
  "医生：以前有什么病？",
  "患者：血压高，四年了，吃氨氯地平，一天一片。",
  "医生：血压一百三十六八十四，心率九十六。左下肺有点湿啰音。",
  "患者：是不是肺炎？",
  "医生：有可能，先去做胸部CT。",
].join("\n");

describe("draftRecord", () => {
  it("把患者的话写成病历的话，每句有出处", () => {
    const { draft, textOf } = drafted({ transcript: visit });

    expect(textOf("chief_complaint")).toBe("咳嗽5天，胸痛2天。");
    expect(textOf("present_illness")).toContain("38.9℃");
    expect(textOf("present_illness")).toContain("否认痰中带血。");
    expect(textOf("past_history")).toContain("“血压高”");
    expect(textOf("examination")).toContain("BP 136/84mmHg");
    expect(textOf("diagnosis")).toBe("肺炎？");
    expect(textOf("treatment")).toContain("胸部CT");
    for (const { sentences } of draft.sections)
      for (const { sources } of sentences) expect(sources.length).toBeGreaterThan(0);
  });

  it("答话前写明所问，不写寒暄，所问的话也有出处", () => {
    const turns = ["医生：你好，目前反复发热，有几天了？", "患者：今天是第四天。", "患者：体温三十八度九。"];
    const { draft, textOf } = drafted({ transcript: turns.join("\n") });
    const [sentence] = draft.sections.find(({ id }) => id === "present_illness")?.sentences ?? [];
    const [asked] = sentence?.sources ?? [];

    expect(textOf("present_illness")).toContain("目前反复发热，有几天了：今天是第四天。");
    expect(textOf("present_illness")).not.toContain("你好");
    expect(asked).toMatchObject({ kind: "utterance", utterance: 0, start: 3 });
  });

  it("患者说的药名加引号", () => {
    const { textOf } = drafted({ transcript: visit });

    expect(textOf("present_illness")).toContain("“清咽安”");
    expect(textOf("past_history")).toContain("“氨氯地平”");
  });

  it("过敏的反应写进过敏史，不写进现病史，也不写成现有的皮疹", () => {
    const asked = drafted({ transcript: "医生：对什么药过敏吗？\n患者：青霉素过敏，打了起疹子。" });
    const told = drafted({ transcript: "患者：咳嗽两天，晚上咳得睡不着。我对头孢过敏。" });

    expect(asked.textOf("past_history")).toBe("过敏史：“青霉素”过敏，打了起疹子。");
    expect(asked.textOf("present_illness")).toBe("");
    expect(told.textOf("present_illness")).toBe("咳嗽2天，晚上咳得睡不着。");
    expect(told.textOf("past_history")).toBe("过敏史：我对头孢过敏。");
  });

  it("没有问过的不写否认，没有说的是未采集并且问医师", () => {
    const { draft, textOf } = drafted({ transcript: visit });

    expect(draft.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join("")).not.toMatch(
      /否认.*(?:过敏|手术|传染)/,
    );
    expect(draft.sections.find(({ id }) => id === "auxiliary")).toMatchObject({ empty: "未采集", sentences: [] });
    expect(draft.open.map(({ ask }) => ask.zh)).toContain("食物或药物过敏史：未采集");
    expect(textOf("family_history")).toBe("");
  });

  it("问过的史才写否认，按问的词写", () => {
    const { textOf } = drafted({
      transcript: "患者：咳嗽三天\n医生：对什么药过敏吗？\n患者：没有。\n医生：做过手术吗？\n患者：没有",
    });

    expect(textOf("past_history")).toBe("否认药物过敏史。否认手术史。");
  });

  it("昨天没有、现在退了，都不写成无", () => {
    const { textOf } = drafted({ transcript: "患者：今天拉稀三次，昨天还没拉稀。前天发烧，现在不发烧了。" });

    expect(textOf("present_illness")).not.toMatch(/无(?:腹泻|发热)|否认/);
  });

  it("loses no side for a filler", () => {
    const { draft } = drafted({
      transcript: "Doctor: What brings you in?\nPatient: Um, well, I have knee pain on the right.",
    });

    expect(draft.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text)).join(" ")).toContain(
      "on the right",
    );
  });

  it("处方栏里没有医师签名的药嘱不写，有签名的照写", () => {
    const order = {
      id: "o1",
      kind: "order",
      section: "discharge_orders",
      text: "苯磺酸氨氯地平片5mg，口服，每日一次。",
    } as const;

    expect(drafted({ chart: [order] }, discharge).textOf("discharge_orders")).toBe("");
    expect(drafted({ chart: [{ ...order, signedBy: "李医师" }] }, discharge).textOf("discharge_orders")).toBe(
      order.text,
    );
  });

  it("患者要的药不进治疗意见", () => {
    const { textOf } = drafted({ transcript: "患者：咳嗽三天，想开点头孢克肟分散片\n医生：先多喝水观察两天" });

    expect(textOf("treatment")).not.toContain("头孢克肟");
  });

  it("查体只写录入的系统，不套正常模板", () => {
    const { textOf } = drafted({ examination: [{ system: "腹部", state: "normal", by: "张医师" }] });

    expect(textOf("examination")).toBe("腹部：未见异常。");
  });

  it.each([[""], ["医生：您好\n患者：您好\n医生：谢谢"], ["喂喂喂"], ["医生：在吗？\n患者：在"], ["患者：嗯。啊。"]])(
    "空的或者没有内容的对话是依据不足：%s",
    (transcript) => {
      const { draft } = drafted({ transcript });

      expect(draft.isInsufficient).toBe(true);
      expect(draft.sections.every(({ sentences }) => sentences.length === 0)).toBe(true);
    },
  );

  it("drafts every kind of record, and says nothing that stands in no source", () => {
    for (const type of recordTypes) {
      const { draft } = drafted({ transcript: visit }, type);
      expect(draft.sections.map(({ id }) => id)).toEqual(type.sections.map(({ id }) => id));
    }
  });

  it("only ever cites words that are there", () => {
    const said = fc.constantFrom(
      "咳嗽三天",
      "没有",
      "有点发烧",
      "😀头疼",
      "吃了布洛芬片",
      "血压一百二十八十",
      "对",
      "胃不舒服吗",
    );
    const turns = fc.array(fc.record({ speaker: fc.constantFrom("医生", "患者", "家属"), text: said }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(turns, (transcript) => {
        for (const { sentences } of drafted({ transcript }).draft.sections) {
          for (const { sources } of sentences) {
            for (const source of sources) {
              if (source.kind !== "utterance") continue;
              const length = Array.from(transcript[source.utterance]?.text ?? "").length;
              expect(source.start).toBeLessThan(source.end);
              expect(source.end).toBeLessThanOrEqual(length);
            }
          }
        }
      }),
    );
  });
});
