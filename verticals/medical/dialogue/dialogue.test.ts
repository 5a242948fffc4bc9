import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { overview } from "./overview.ts";
import { readUtterances } from "./read-utterances.ts";
import { tell } from "./tell.ts";
import { temperaturesIn } from "./temperature.ts";

function statusOf(talk: string): Readonly<Record<string, string>> {
  return Object.fromEntries(overview(tell(readUtterances(talk))).map(({ finding, status }) => [finding.name, status]));
}

describe("readUtterances", () => {
  it("知道是谁在说，中文、英文、带时间的记号都行", () => {
    const talk = "医生：哪里不舒服？\n[00:12] 患者：嗓子疼\n家属: 还发烧\nD: ok\n[patient] my back hurts";

    expect(readUtterances(talk).map(({ speaker }) => speaker)).toEqual([
      "doctor",
      "patient",
      "family",
      "doctor",
      "patient",
    ]);
  });

  it("奶奶、张主任、妈妈、回头再说话的名字都是人，体温不是人", () => {
    const talk =
      "张主任：怎么了？\n奶奶：他昨晚发烧\n小慧：还咳嗽\n张主任：量一下\n体温：38.5\n小慧：吃了退烧药\nDr. Hale: And now?\nMother: Better.";

    expect(readUtterances(talk).map(({ speaker, text }) => [speaker, text])).toEqual([
      ["doctor", "怎么了？"],
      ["family", "他昨晚发烧"],
      ["other", "还咳嗽"],
      ["doctor", "量一下\n体温：38.5"],
      ["other", "吃了退烧药"],
      ["doctor", "And now?"],
      ["family", "Better."],
    ]);
  });

  it("一轮一轮给来的，名字后面带着别的也认得", () => {
    const turns = ["医生甲", "Doctor Smith", "患者本人", "家属（母）", "A"].map((speaker) => ({ speaker, text: "好" }));

    expect(readUtterances(turns).map(({ speaker }) => speaker)).toEqual([
      "doctor",
      "doctor",
      "patient",
      "family",
      "other",
    ]);
  });

  it("写明是患者的，问得再多也不是医生", () => {
    const talk = "患者：我咳嗽，是肺炎吗？\n小王：要不要紧？\n患者：要吃什么药？\n小王：不知道。";

    expect(readUtterances(talk).map(({ speaker }) => speaker)).toEqual(["patient", "other", "patient", "other"]);
  });

  it("不把抬头和转写说明当成谁的话", () => {
    const talk = "门诊问诊转写\n\n医生：您好\n患者：咳嗽\n\n转写说明：没有问到过敏史。";

    expect(readUtterances(talk).map(({ speaker }) => speaker)).toEqual(["note", "doctor", "patient", "note"]);
    expect(statusOf(talk)).toEqual({ 咳嗽: "present" });
  });

  it("loses no word of what was given", () => {
    const line = fc.stringMatching(/^[咳嗽发热0-9，。 ]{0,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom("医生：", "患者：", "P: ", ""), line)), (lines) => {
        const given = lines.map(([mark, said]) => `${mark}${said}`).join("\n");
        const kept = readUtterances(given)
          .map(({ text }) => text)
          .join("");

        expect(kept.replaceAll(/\s/g, "")).toBe(
          lines
            .map(([, said]) => said)
            .join("")
            .replaceAll(/\s/g, ""),
        );
      }),
    );
  });
});

describe("tell and overview", () => {
  it.each([
    ["患者：宝宝拉肚子三天了", { 腹泻: "present" }],
    ["患者：没有发烧，有点流鼻涕", { 发热: "absent", 流涕: "present" }],
    ["医生：有没有发热？\n患者：没有", { 发热: "absent" }],
    ["医生：有没有咳嗽、流鼻涕？\n患者：没有", { 咳嗽: "absent", 流涕: "absent" }],
    ["医生：咳嗽吗？\n患者：有点", { 咳嗽: "present" }],
    ["医生：流鼻涕不\n患者：不流", { 流涕: "absent" }],
    ["医生：咳嗽几天了？\n患者：三天", { 咳嗽: "present" }],
    ["医生：精神怎么样？\n患者：不太好", { 精神差: "present" }],
    ["医生：体温多少？\n患者：三十八度五", { 发热: "present" }],
    ["患者：前天发烧，现在不发烧了", { 发热: "absent" }],
    ["患者：嗓子疼倒没有，就是头疼", { 咽痛: "absent", 头痛: "present" }],
  ])("%s", (talk, expected) => {
    expect(statusOf(talk)).toEqual(expected);
  });

  it.each([
    ["医生：有没有流鼻涕或者咳嗽？\n患者：有", "流涕"],
    ["医生：发热吗？\n患者：不知道，没量", "发热"],
    ["医生：有没有喘息？", "喘息"],
    ["医生：感冒的孩子可能会出现拉肚子\n患者：哦", "腹泻"],
    ["患者：会不会是肺炎？", "肺炎"],
    ["患者：没有发热，呕吐", "呕吐"],
    ["患者：不咳嗽\n患者：一咳嗽就吐", "咳嗽"],
    ["医生：咳嗽吗？\n医生：拉肚子吗？\n患者：嗯嗯", "咳嗽"],
  ])("leaves open what is not clear: %s", (talk, finding) => {
    expect(statusOf(talk)[finding]).toBe("uncertain");
  });

  it("别人的病不是患者的病", () => {
    expect(statusOf("患者：我咳嗽。家里孩子也发烧，不过他不拉肚子")).toEqual({ 咳嗽: "present" });
    expect(statusOf("患者：我妈妈有糖尿病")).toEqual({});
  });

  it.each([
    ["患者：肚子不疼", { 腹痛: "absent" }],
    ["患者：恶心呕吐没有", { 恶心: "absent", 呕吐: "absent" }],
    ["患者：没有让他感冒", { 感冒: "absent" }],
    ["患者：喝了小米粥没在吐", { 呕吐: "absent" }],
    ["患者：奶里都是像痰一样的东西", { 痰: "uncertain" }],
    ["患者：没有发热咳嗽有一点点", { 发热: "absent", 咳嗽: "present" }],
  ])("否认说在名字里、一串之后、隔着字：%s", (talk, expected) => {
    expect(statusOf(talk)).toMatchObject(expected);
  });

  it.each([
    ["患者：喘息好像还好", "喘息"],
    ["医生：支气管炎的孩子不一定都有发热的情况", "发热"],
    ["患者：喘息声音是啥啊", "喘息"],
    ["医生：痰能吐出来吗？\n患者：不会吐痰", "痰"],
  ])("话里既没说有也没说没有，就是不能确定：%s", (talk, name) => {
    expect(statusOf(talk)[name]).toBe("uncertain");
  });

  it.each([
    ["医生：宝宝大便什么样子？\n患者：黄的、有点稀", "present"],
    ["患者：今天拉了三次，都很稀", "present"],
    ["医生：大便还稀吗？\n患者：不稀了", "absent"],
    ["医生：头发怎么样？\n患者：很稀", undefined],
  ])("问到大便，光说稀就是便稀：%s", (talk, status) => {
    expect(statusOf(talk)["稀便"]).toBe(status);
  });

  it("问家里人的，答的不是患者", () => {
    expect(statusOf("医生：家里有没有感冒的？\n患者：没有")).toEqual({});
  });

  it("吃的药不是得的病", () => {
    expect(statusOf("患者：吃了感冒药和止咳糖浆，贴了退烧贴")).toEqual({});
  });

  it("reads English the same way", () => {
    const talk =
      "Doctor: Any fever or chills?\nPatient: No.\nDoctor: What brings you in?\nPatient: I have a cough. No chest pain.";

    expect(statusOf(talk)).toMatchObject({ 发热: "absent", 寒战: "absent", 咳嗽: "present", 胸痛: "absent" });
  });

  it("a denial has the question and the answer for its source", () => {
    const utterances = readUtterances("医生：您好。发烧吗？\n患者：没有。就是咳");
    const [fever] = tell(utterances).filter(({ finding }) => finding.name === "发热");

    const words = (place: typeof fever) =>
      [fever?.question, fever?.said].map(
        (span) => place && utterances[span?.utterance ?? 0]?.text.slice(span?.start, span?.end),
      );
    expect(words(fever)).toEqual(["发烧吗", "没有"]);
  });
});

describe("temperaturesIn", () => {
  it.each([
    ["三十八度九", [38.9]],
    ["38.5℃", [38.5]],
    ["38度5", [38.5]],
    ["三十七度六七", [37.6]],
    ["三十九", []],
    ["38个", []],
  ])("%s", (text, values) => {
    expect(temperaturesIn(text, false).map(({ value }) => value)).toEqual(values);
  });
});
