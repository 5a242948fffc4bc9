import { describe, expect, it } from "vitest";
import { recordTypeNamed } from "../../records/record-types.ts";
import type { CheckInput } from "./check-input.ts";
import { checkRecord } from "./check-record.ts";
import { clocks } from "./time-limits.ts";

const NOW = "2026-03-10T10:00:00Z";

function typeOf(id: string) {
  const type = recordTypeNamed(id);
  if (type === undefined) throw new Error(`no kind of record ${id}`);
  return type;
}

function idsOf(recordType: string, lines: readonly string[], more: Partial<CheckInput> = {}): readonly string[] {
  const output = checkRecord({ recordType, text: lines.join("\n"), ...more }, typeOf(recordType), NOW);
  return output.findings.map(({ id }) => id.replace("medical/", ""));
}

const outpatient = [
  "就诊时间：2026-03-09 09:12",
  "科别：呼吸内科",
  "主诉：咳嗽5天，右侧胸痛2天",
  "现病史：5天前淋雨后咳嗽，伴右侧胸痛，自服“清咽安”3天无效。",
  "既往史：高血压4年，服“氨氯地平”。否认药物过敏。",
  "体格检查：体温38.1℃，脉搏96次/分，血压136/84mmHg。右下肺可闻及湿性啰音。",
  "辅助检查：血红蛋白110.0g/L，ALT 40U/L，白细胞13.0×10⁹/L，糖化血红蛋白8.2%。",
  "诊断：社区获得性肺炎（右下肺）",
  "治疗意见：左氧氟沙星片0.5g，口服，每日一次。胰岛素 8U 皮下。",
  "医师签名：王某",
];
const changed = (head: string, line: string): readonly string[] =>
  outpatient.map((each) => (each.startsWith(head) ? line : each)).filter((each) => each !== "");

describe("checkRecord", () => {
  it("合格的门诊病历没有问题，化验值和胰岛素8U不算剂量写法的错", () => {
    expect(idsOf("outpatient_first", outpatient, { patient: { sex: "male", age: 46 } })).toEqual([]);
  });

  it.each([
    ["section-missing", changed("科别", "")],
    ["section-empty", changed("辅助检查", "辅助检查：未采集")],
    ["section-misplaced", [...outpatient.slice(0, 8), outpatient[9] ?? "", outpatient[8] ?? ""]],
    ["complaint-duration", changed("主诉", "主诉：咳嗽、胸痛")],
    ["complaint-diagnosis", changed("主诉", "主诉：肺炎3天")],
    ["laterality", changed("体格检查", "体格检查：体温38.1℃。左下肺可闻及湿性啰音。")],
    ["vital-range", changed("体格检查", "体格检查：体温83.1℃，血压136/84mmHg。")],
    ["vital-range", changed("体格检查", "体格检查：体温38.1℃，血压84/136mmHg。")],
    ["dose-trailing-zero", changed("治疗意见", "治疗意见：苯磺酸氨氯地平片5.0mg，口服，每日一次。")],
    ["dose-naked-decimal", changed("治疗意见", "治疗意见：地高辛片.125mg，口服，每日一次。")],
    ["dose-ug", changed("治疗意见", "治疗意见：左甲状腺素片50ug，口服，每日一次。")],
    ["unit", changed("辅助检查", "辅助检查：血红蛋白110mg/L。")],
    ["contradiction", changed("现病史", "现病史：5天前淋雨后发病，无咳嗽，有右侧胸痛。")],
    ["contradiction", changed("既往史", "既往史：否认药物过敏。青霉素过敏。")],
  ])("%s", (id, lines) => {
    expect(idsOf("outpatient_first", lines)).toContain(id);
  });

  it("药物过敏与医嘱冲突，同类的药也算；不认识的药说不知道", () => {
    const lines = changed("治疗意见", "治疗意见：阿莫西林胶囊0.5g，口服，每日三次。康某宁片2片，口服。");
    const input = { recordType: "outpatient_first", text: lines.join("\n"), patient: { allergies: ["青霉素"] } };
    const { findings, unknown } = checkRecord(input, typeOf("outpatient_first"), NOW);

    expect(findings.map(({ id }) => id)).toContain("medical/allergy");
    expect(unknown.map(({ zh }) => zh).join("")).toContain("康某宁");
  });

  it("男患者写子宫是错；妻子的流产史、家族史、否认的不算", () => {
    const he = { patient: { sex: "male", age: 30 } } as const;

    expect(idsOf("outpatient_first", changed("既往史", "既往史：子宫肌瘤切除。"), he)).toContain("sex-conflict");
    expect(idsOf("outpatient_first", changed("既往史", "既往史：体健，其妻曾流产1次。"), he)).toEqual([]);
    expect(
      idsOf("outpatient_first", [...outpatient.slice(0, 5), "家族史：母亲患卵巢癌。", ...outpatient.slice(5)], he),
    ).toEqual([]);
  });

  it("要求拆线也是主诉", () => {
    expect(idsOf("outpatient_first", changed("主诉", "主诉：要求拆线"))).toEqual([]);
  });

  it("抢救记录可以写心率0、血压测不出", () => {
    const lines = [
      "病情变化：09:10患者突发意识丧失，心率0次/分，血压测不出。",
      "抢救时间：2026-03-09 09:10至09:52",
      "抢救措施：胸外按压，肾上腺素1mg静推。",
      "参加人员：李某主治医师",
      "记录时间：2026-03-09 12:00",
      "医师签名：李某",
    ];

    expect(idsOf("rescue", lines)).toEqual([]);
  });

  it("写了无法采集的原因就不算缺", () => {
    expect(idsOf("outpatient_first", changed("辅助检查", "辅助检查：患者拒绝，未查"))).toEqual([]);
  });

  it("对着问诊查：没有问的否认、与患者的话相反", () => {
    const transcript = "医生：哪里不舒服？\n患者：咳嗽五天，胸口疼两天\n医生：发烧吗？\n患者：没有";

    expect(idsOf("outpatient_first", changed("现病史", "现病史：咳嗽5天，否认咯血。"), { transcript })).toContain(
      "unasked-denial",
    );
    expect(idsOf("outpatient_first", changed("现病史", "现病史：发热、咳嗽。"), { transcript })).toContain(
      "against-transcript",
    );
    expect(idsOf("outpatient_first", changed("既往史", "既往史：否认药物过敏。"), { transcript })).toContain(
      "unasked-denial",
    );
  });

  it("时限从入院起算，8小时与24小时，刚好到点不算迟", () => {
    const given = { recordType: "first_course", text: "", anchors: { admission: "2026-03-10T00:00:00Z" } };

    expect(clocks(typeOf("first_course"), { ...given, completedAt: "2026-03-10T08:00:00Z" }, NOW)[0]?.hoursLeft).toBe(
      0,
    );
    expect(idsOf("first_course", [], { ...given, completedAt: "2026-03-10T08:00:00Z" })).not.toContain("time-limit");
    expect(idsOf("first_course", [], { ...given, completedAt: "2026-03-10T08:01:00Z" })).toContain("time-limit");
    expect(idsOf("first_course", [], given)).toContain("time-limit");
    expect(clocks(typeOf("admission"), given, NOW)[0]?.hoursLeft).toBe(14);
  });

  it("逐字抄前一天的记录", () => {
    const text = "记录时间：2026-03-11 09:20\n病情变化：体温38.1℃，脉搏96次/分，血压136/84mmHg，神志清楚。";

    expect(idsOf("daily_course", [text], { earlier: [{ date: "2026-03-10", text }] })).toContain("copied");
    expect(
      idsOf("daily_course", [text], { earlier: [{ date: "2026-03-10", text: "体温37.2℃，咳嗽减轻。" }] }),
    ).not.toContain("copied");
  });

  it("every finding says why in both languages and by which rule", () => {
    const { findings } = checkRecord({ recordType: "admission", text: "主诉：肺炎" }, typeOf("admission"), NOW);

    expect(findings.length).toBeGreaterThan(10);
    for (const { message, rule } of findings) {
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en).toMatch(/[a-z]/);
      expect(rule.source.length).toBeGreaterThan(4);
    }
  });
});
