import { describe, expect, it } from "vitest";
import { draftInput } from "./draft-input.ts";
import { draftFindings } from "../draft-findings.ts";
import { draftRecord } from "./draft-record.ts";
import { drafted, outpatient } from "./testing/drafted.ts";

describe("问到的每一句，答了就不丢", () => {
  it("哪张单子都没有名字的事，带着问话写下来", () => {
    const { present_illness, examination } = drafted(
      "医生：怎么不好？",
      "患者：左眼红了四天，磨得慌。",
      "医生：有没有眼屎？",
      "患者：有，早上眼睛都糊住了，黄的。",
      "医生：看东西清楚吗？",
      "患者：有点糊，揉一揉又好点。",
      "医生：戴隐形眼镜吗？",
      "患者：以前戴，今年没戴了。",
      "医生：我用裂隙灯看一下。左眼结膜充血，角膜透明，前房清。",
    );

    expect(present_illness).toContain("有没有眼屎：早上眼睛都糊住了，黄的。");
    expect(present_illness).toContain("看东西清楚吗：有点糊，揉一揉又好点。");
    expect(present_illness).toContain("戴隐形眼镜吗：以前戴，今年没戴了。");
    expect(examination).toBe("左眼结膜充血，角膜透明，前房清。");
  });

  it("没有名字的否认用问话的原词写，各有出处", () => {
    const { present_illness } = drafted(
      "医生：怎么了？",
      "患者：睡不好两个月了，心里烦。",
      "医生：有没有听到别人听不到的声音？",
      "患者：没有。",
      "医生：有没有觉得有人跟着你？",
      "患者：没有。",
    );

    expect(present_illness).toContain("问“有没有听到别人听不到的声音”，答“没有”；问“有没有觉得有人跟着你”，答“没有”。");
  });

  it("不频就是没有尿频，起夜不是尿频，说了次数的不另写一个有", () => {
    const { present_illness } = drafted(
      "医生：哪里不舒服？",
      "患者：小便带血，昨天开始的。",
      "医生：尿频尿急吗？",
      "患者：不频，也不急，就是血块多的时候尿不痛快。",
      "医生：晚上起夜几次？",
      "患者：起两三次，好几年了。",
    );

    expect(present_illness).toContain("否认尿频、尿急。");
    expect(present_illness).toContain("血块多的时候尿不痛快");
    expect(present_illness).toContain("夜尿：起两三次，好几年了。");
    expect(present_illness).not.toMatch(/有尿频|有夜尿/);
  });

  it("拖累别人不是乏力", () => {
    const { present_illness } = drafted(
      "医生：怎么了？",
      "患者：心情低落两个月了。",
      "医生：有没有觉得自己没用，拖累别人？",
      "患者：有，总觉得对不起孩子。",
    );

    expect(present_illness).toContain("总觉得对不起孩子");
    expect(present_illness).not.toContain("乏力");
  });

  it("光问多少，写明问的是什么；光写两个数的血压也认得", () => {
    const { present_illness, examination } = drafted(
      "医生：怎么不舒服？",
      "患者：脚肿两天了，早上量血压有点高。",
      "医生：多少？",
      "患者：一百四十八，九十六。",
      "医生：我给你量一下，150/98。双下肢水肿两个加号，宫高30厘米。",
    );

    expect(present_illness).toContain("早上量血压有点高，多少：一百四十八，九十六。");
    expect(examination).toBe("BP 150/98mmHg。双下肢水肿两个加号，宫高30厘米。");
  });

  it("这种病历没有的栏目，写进既往史，不丢", () => {
    const { past_history, family_history } = drafted(
      "医生：怎么不舒服？",
      "患者：脚肿两天了。",
      "医生：第几胎？",
      "患者：第二胎，头胎五年前剖的。",
      "医生：家里有人高血压吗？",
      "患者：我妈有。",
    );

    expect(past_history).toBe("婚育史：第二胎，头胎5年前剖的。");
    expect(family_history).toBe("家族史（高血压）：我妈有。");
  });

  it("查体时一样一样说的，夹在认得的体征中间的也是体征；让人躺下的话和医嘱不是", () => {
    const { examination, treatment } = drafted(
      "医生：哪里不舒服？",
      "患者：早上起来嘴歪了。",
      "医生：躺下来我看看。左侧额纹浅了，示齿嘴角往右偏。伸舌居中。四肢肌力5级，病理征没引出来。起来吧。手心潮。着凉引起的。先吃泼尼松，一天一次。一周后来复诊。",
    );

    expect(examination).toContain("左侧额纹浅了，示齿嘴角往右偏");
    expect(examination).toContain("伸舌居中");
    expect(examination).toContain("手心潮");
    expect(examination).not.toMatch(/躺下来|起来吧|着凉|泼尼松|复诊/);
    expect(treatment).toContain("一周后来复诊");
  });

  it("只是说要是有压痛、反跳痛怎么办，旁边的话不是体征", () => {
    const { examination } = drafted(
      "医生：哪里不舒服？",
      "患者：肚子疼一天了。",
      "医生：天气热了。如果回去右下腹压痛，建议看外科。如果有反跳痛，需要马上来急诊。",
    );

    expect(examination).toBeUndefined();
  });

  it("家里人的病是家族史，叫大姐、姨也是；结婚、怀孕的事是婚育史，不论问的是什么", () => {
    const { family_history, past_history, present_illness } = drafted(
      "医生：怎么了？",
      "患者：心慌、手抖一个月。",
      "医生：家里有甲状腺的吗？",
      "患者：我姨是甲亢，我大姐长过甲状腺结节。",
      "医生：最近有没有可能有了？",
      "患者：昨天验了，一道杠，结婚两年，没怀过。",
    );

    expect(family_history).toBe("家族史：我姨是“甲亢”，我大姐长过甲状腺结节。");
    expect(past_history).toContain("结婚2年");
    expect(past_history).toContain("没怀过");
    expect(present_illness).not.toContain("结婚");
  });

  it("身边人的传染病是接触，不是家族史；过敏的反应不是现在的皮疹", () => {
    const { present_illness, past_history, family_history } = drafted(
      "医生：怎么了？",
      "患者：眼睛红两天了。",
      "医生：家里或者单位有人得红眼病吗？",
      "患者：我女儿上礼拜眼睛红，刚好。",
      "医生：过敏呢？",
      "患者：打青霉素起过疹子。",
    );

    expect(present_illness).toContain("我女儿上礼拜眼睛红，刚好。");
    expect(past_history).toBe("过敏史：打“青霉素”起过疹子。");
    expect(family_history).toBeUndefined();
  });

  it("推到以后再定的处置不是问话；一周以后来复诊不从中间断开", () => {
    const { treatment, diagnosis } = drafted(
      "医生：怎么了？",
      "家属：咳嗽喘了两天。",
      "医生：急性发作，先雾化布地奈德，连做三次，再看要不要用激素。一周以后来复诊。",
    );

    expect(diagnosis).toBe("急性发作。");
    expect(treatment).toBe("先雾化布地奈德，连做3次，再看要不要用激素。一周以后来复诊。");
  });

  it("咳嗽打喷嚏都扯着疼，不是咳嗽；吃的药问话里有、答话里没有，带上问话", () => {
    const { chief_complaint, present_illness } = drafted(
      "医生：腰怎么了？",
      "患者：前天搬冰箱闪了一下，左腿一直抽着疼。",
      "医生：躺着好点吗？",
      "患者：躺着好点，咳嗽打喷嚏都扯着疼。",
      "医生：二甲双胍还吃吗？",
      "患者：吃，五百的，一天两次，吃了老拉肚子。",
      "医生：有没有低血糖？",
      "患者：有一次，半夜手抖，吃了块糖就好了。",
    );

    expect(chief_complaint).not.toMatch(/咳嗽|喷嚏/);
    expect(present_illness).toContain("躺着好点，咳嗽打喷嚏都扯着疼。");
    expect(present_illness).toMatch(/二甲双胍还吃吗：.*五百的，一天2次/);
    expect(present_illness).toMatch(/有没有低血糖：有一次，/);
  });

  it("对什么过敏、怎么过敏、对什么不过敏，写在一处", () => {
    const { past_history } = drafted(
      "医生：怎么了？",
      "患者：腰疼三天了。",
      "医生：过敏吗？",
      "患者：对虾过敏，吃了嘴肿，药没有过敏的。",
    );

    expect(past_history).toBe("过敏史：对虾过敏，吃了嘴肿，药没有过敏的。");
  });

  it("医生说的诊断、用药、检查结果和所见各归各栏", () => {
    const { auxiliary, examination, diagnosis, treatment } = drafted(
      "医生：哪里难受？",
      "患者：胸口闷一个多小时了。",
      "医生：心电图出来了，II、III、aVF导联ST段抬高，血压98/60，两肺清。",
      "医生：急性下壁心肌梗死，阿司匹林三百毫克嚼服，马上送导管室。",
    );

    expect(auxiliary).toBe("心电图出来了，II、III、aVF导联ST段抬高。");
    expect(examination).toBe("BP 98/60mmHg，两肺清。");
    expect(diagnosis).toBe("急性下壁心肌梗死。");
    expect(treatment).toBe("阿司匹林300毫克嚼服，马上送导管室。");
  });

  it("问一种药过敏不过敏，答的就是那种药；用了另一种药难受写在过敏史", () => {
    const { past_history } = drafted(
      "医生：怎么了？",
      "患者：上腹部隐隐地疼三天了。",
      "医生：青霉素过敏吗？",
      "患者：不过敏，就是吃甲硝唑恶心得厉害。",
      "医生：麻药过敏过吗？",
      "患者：拔牙打过，没事。",
    );

    expect(past_history).toContain("否认青霉素过敏史。");
    expect(past_history).toContain("吃“甲硝唑”恶心得厉害");
    expect(past_history).toContain("拔牙打过，没事。");
  });

  it("咳嗽没有，大便稀：没有说的是前面一样；乙肝吃着药写在传染病史", () => {
    const { present_illness, past_history, auxiliary, diagnosis } = drafted(
      "医生：您好，怎么了？",
      "患者：化疗完十天，这两天发烧。",
      "医生：咳嗽、拉肚子有没有？",
      "患者：咳嗽没有，大便稀，一天三四次。",
      "医生：乙肝有吗？",
      "患者：有，小三阳，一直吃恩替卡韦。",
      "医生：什么方案知道吗？",
      "患者：R-CHOP，今年六月确诊的。",
      "医生：血常规出来了，白细胞零点六，血小板三十四。",
      "医生：粒缺发热，马上住院，抽双份血培养。",
    );

    expect(present_illness).toContain("大便稀，一天三四次");
    expect(present_illness).toContain("无咳嗽");
    expect(present_illness).toContain("什么方案知道吗：R-CHOP，今年6月确诊的。");
    expect(past_history).toBe("传染病史：“小三阳”，一直吃“恩替卡韦”。");
    expect(auxiliary).toBe("血常规出来了，白细胞0.6，血小板三十四。");
    expect(diagnosis).toBe("粒缺发热。");
  });

  it("奶奶说的孙子的哥哥是接触，出生的数字带着问话", () => {
    const { present_illness, personal_history } = drafted(
      "医生：宝宝怎么了？",
      "奶奶：拉肚子三天了。",
      "医生：家里别人拉肚子吗？",
      "奶奶：她哥前几天也拉了两天。",
      "医生：生的时候足月吗？多重？",
      "奶奶：三十六周，五斤一两。",
    );

    expect(present_illness).toContain("家里别人拉肚子吗：她哥前几天也拉了2天。");
    expect(personal_history).toBe("个人史：生的时候足月吗，多重：36周，5斤一两。");
  });

  it("takes no well out of well-demarcated, and no okay out of look okay", () => {
    const { present_illness, examination } = drafted(
      "Doctor: What can I do for you?",
      "Patient: I've had this rash on my elbows for two months. My nails look okay.",
      "Doctor: On exam there are well-demarcated plaques on both elbows. Nails are normal. No joint swelling.",
    );

    expect(present_illness).toContain("My nails look okay.");
    expect(examination).toBe(
      "On exam there are well-demarcated plaques on both elbows.Nails are normal.No joint swelling.",
    );
  });

  it("先说没有、再说别的，没有的话一起写；查过什么答的是结果也写", () => {
    const { present_illness, past_history } = drafted(
      "医生：怎么不舒服？",
      "患者：我女儿怀孕三十二周，脚肿两天了。",
      "医生：以前血压高吗？",
      "患者：没有，孕前都是一百一、七十。",
      "医生：下面有没有出血、流水？",
      "患者：出血没有，白带多一点。",
      "医生：幽门螺杆菌查过吗？",
      "患者：吹气是阳性。",
    );

    expect(present_illness).toMatch(/^我女儿怀孕/);
    expect(present_illness).toContain("出血没有，白带多一点。");
    expect(present_illness).toContain("幽门螺杆菌查过吗：吹气是阳性。");
    expect(past_history).toBe("疾病史（高血压）：没有，孕前都是一百一、七十。否认高血压。");
  });

  it("是什么病，怎么说都写在诊断；有个大字的不是所见", () => {
    const diagnosisOf = (said: string) => drafted("医生：怎么了？", "患者：难受三天了。", `医生：${said}`)["diagnosis"];

    expect(diagnosisOf("考虑十二指肠溃疡可能性大，不排除出过一点血。")).toContain("十二指肠溃疡");
    expect(diagnosisOf("右侧面神经炎，也叫贝尔麻痹。")).toContain("右侧面神经炎");
    expect(diagnosisOf("这个是慢阻肺急性加重，有没有肺心病还要查。")).toContain("慢阻肺急性加重");
    expect(diagnosisOf("子宫肌瘤，异常子宫出血，中度贫血。")).toContain("子宫肌瘤");
    expect(diagnosisOf("像阵发性房颤。")).toContain("像阵发性房颤");
    expect(diagnosisOf("建议吃点消炎药，发炎了就来。")).toBeUndefined();
    expect(diagnosisOf("有什么症状随时来。")).toBeUndefined();
    expect(diagnosisOf("感冒容易引起肺炎。")).toBeUndefined();
  });

  it("量出来的数和阳性阴性是结果，开的检查不是", () => {
    const { auxiliary, treatment } = drafted(
      "医生：怎么了？",
      "患者：心慌一个月了。",
      "医生：TSH小于0.005，FT4 58，都不正常。尿HCG阴性。查个甲功，复查肝功。",
    );

    expect(auxiliary).toBe("TSH小于0.005，FT4 58，都不正常。尿HCG阴性。");
    expect(treatment).toBe("查个甲功，复查肝功。");
  });

  it("没有写明谁是医生，按问话和处置认，并请医生核实", () => {
    const draft = draftRecord(
      draftInput.parse({
        recordType: outpatient.id,
        transcript: [
          "说话人1：你好，哪里不舒服？",
          "说话人2：我嗓子疼三天了。",
          "说话人1：发烧吗？",
          "说话人2：昨天三十九度，吃了退烧药下来了。",
          "说话人1：扁桃体二度肿大，有脓点。考虑急性化脓性扁桃体炎，阿莫西林一次两粒一天三次。",
          "说话人2：好的。",
        ].join("\n"),
      }),
      outpatient,
    );
    const said = (id: string) => draft.sections.find((each) => each.id === id)?.sentences.map(({ text }) => text);

    expect(said("diagnosis")).toEqual(["考虑急性化脓性扁桃体炎。"]);
    expect(said("treatment")).toEqual(["阿莫西林一次2粒一天3次。"]);
    expect(said("present_illness")?.join("")).not.toContain("阿莫西林");
    expect(draft.open[0]?.ask.zh).toContain("“说话人1”按他的问话和处置认作医生");
  });

  it("有体位性低血压是诊断，换药停药是处置；家里人也这样是家族史", () => {
    const { diagnosis, treatment, family_history, present_illness } = drafted(
      "医生：怎么了？",
      "患者：起来有点头晕，一个月了。",
      "医生：家里人有头晕的吗？",
      "患者：我妈年轻时候也这样。",
      "医生：有体位性低血压，氢氯噻嗪先停，两周后复诊。",
    );

    expect(diagnosis).toBe("有体位性低血压。");
    expect(treatment).toBe("氢氯噻嗪先停，2周后复诊。");
    expect(family_history).toBe("家族史：我妈年轻时候也这样。");
    expect(present_illness).not.toContain("我妈");
  });

  it("跟月经有关系吗问的不是月经史，答没关系不是客气", () => {
    const { present_illness, menstrual_history } = drafted(
      "医生：什么问题？",
      "患者：左边乳房有个疙瘩两个月了。",
      "医生：跟月经有关系吗？",
      "患者：没关系，它自己也不变。",
      "医生：体重有变化吗？",
      "患者：没什么变化。",
      "医生：疼不疼？",
      "患者：不疼。",
    );

    expect(present_illness).toContain("没关系，它自己也不变。");
    expect(present_illness).toContain("体重有变化吗：没什么变化。");
    expect(present_illness).toContain("问“疼不疼”，答“不疼”。");
    expect(menstrual_history).toBeUndefined();
  });

  it("a denial of several in English denies each of them, and the check agrees with the draft", () => {
    const transcript =
      "Doctor: What brings her in?\nMother: A fever since Sunday. No cough.\nDoctor: Any diarrhea?\nMother: No diarrhea.";
    const input = draftInput.parse({ recordType: outpatient.id, transcript });
    const draft = draftRecord(input, outpatient);

    expect(draft.sections.find(({ id }) => id === "present_illness")?.sentences.at(-1)?.text).toBe(
      "No cough, diarrhoea.",
    );
    const found = draftFindings(draft, input, outpatient, "2026-11-27T00:00:00Z");
    expect(found.filter(({ id }) => id.endsWith("against-transcript"))).toEqual([]);
  });

  it("writes English answers as they were said, behind the question that a few words need", () => {
    const { present_illness, examination, diagnosis, treatment } = drafted(
      "Doctor: What's been going on?",
      "Patient: It's my knee, the right one. I twisted it on Saturday.",
      "Doctor: Did you hear or feel a pop?",
      "Patient: Yeah, a loud one.",
      "Doctor: There's a moderate effusion. Tender over the medial joint line. McMurray is equivocal.",
      "Doctor: I suspect a torn ACL. Stop the ibuprofen. Take acetaminophen instead.",
    );

    expect(present_illness).toBe(
      "It's my knee, the right one. I twisted it on Saturday.Did you hear or feel a pop? A loud one.",
    );
    expect(examination).toBe("There's a moderate effusion.Tender over the medial joint line.McMurray is equivocal.");
    expect(diagnosis).toBe("I suspect a torn ACL.");
    expect(treatment).toBe("Stop the ibuprofen.Take acetaminophen instead.");
  });
});
