import { describe, expect, it } from "vitest";
import { drafted } from "./testing/drafted.ts";

describe("门诊里说的话", () => {
  it("说了部位的话不换成总称，换词不多说也不少说", () => {
    const { present_illness } = drafted(
      "医生：怎么了？",
      "患者：肚子疼，一开始是肚脐周围疼，现在右下边疼。",
      "医生：用了什么药？",
      "患者：美林，五毫升，吃了三次，退下去又烧。",
    );

    expect(present_illness).toBe("腹痛，一开始是肚脐周围疼，现在右下边疼。“美林”，5毫升，吃了3次，退下去又烧。");
  });

  it("患者自己说的诊断加引号，血糖有点高不是糖尿病", () => {
    const { past_history, family_history } = drafted(
      "医生：有高血压糖尿病吗？",
      "患者：高血压十年了，吃硝苯地平，血糖有点高没吃药。",
      "医生：家里人有心脏病吗？",
      "患者：我爸肺癌走的，六十二岁。",
    );

    expect(past_history).toBe("疾病史：“高血压”10年了，吃“硝苯地平”，血糖有点高没吃药。");
    expect(family_history).toBe("家族史：我爸“肺癌”走的，62岁。");
  });

  it("医生一句话里的所见、判断和处置各归各栏，体温不因话短丢掉", () => {
    const said = drafted(
      "患者：右下腹疼一天了。",
      "医生：我按一下，麦氏点有压痛，有反跳痛。体温三十七度八。心率九十二，律齐。考虑急性阑尾炎，先抽个血，做个B超。",
    );

    expect(said["examination"]).toBe("麦氏点有压痛，有反跳痛。T 37.8℃。P 92次/分，律齐。");
    expect(said["diagnosis"]).toBe("考虑急性阑尾炎。");
    expect(said["treatment"]).toBe("先抽个血，做个B超。");
  });

  it("直腿抬高四十度不是体温，主诉用最长的那段时间", () => {
    const said = drafted("患者：腰疼三个多月了，最近一周加重。", "医生：直腿抬高右侧四十度阳性。");

    expect(said["chief_complaint"]).toBe("腰痛3个多月。");
    expect(said["examination"]).toBe("直腿抬高右侧40度阳性。");
  });

  it("问过敏、问家里人、问治疗、问结果，答话各归各栏", () => {
    const said = drafted(
      "患者：咳嗽两天。",
      "医生：对什么过敏？",
      "患者：磺胺，吃了身上起红疹。",
      "医生：家里有人抽过吗？",
      "患者：他爸小时候抽过。",
      "医生：激素吸入每天用吗？",
      "患者：早晚各一次，一次两吸。",
      "医生：肺功能做了吗？",
      "患者：做了，医生说FEV1百分之七十八，比上次好。",
    );

    expect(said["past_history"]).toMatch(/^过敏史：磺胺，吃了身上/);
    expect(said["family_history"]).toMatch(/^家族史：他爸小时候/);
    expect(said["present_illness"]).toBe("咳嗽2天。激素吸入每天用吗：早晚各一次，一次两吸。");
    expect(said["auxiliary"]).toBe("医生说FEV1百分之七十八，比上次好。");
  });

  it("答话自己说了是什么，就不再写所问", () => {
    const { present_illness } = drafted(
      "患者：腹胀。",
      "医生：大便正常吗？小便呢？",
      "患者：大便一天没解了，小便正常。",
    );

    expect(present_illness).toBe("腹胀。大便一天没解了，小便正常。");
  });

  it("问到有名的症状，答有就写有，答堵不堵也算，问病史答有写进既往史", () => {
    const said = drafted(
      "患者：咳嗽三天。",
      "医生：鼻子堵不堵？",
      "患者：堵，流清鼻涕。",
      "医生：有没有胸痛？",
      "患者：有。",
      "医生：有糖尿病吗？",
      "患者：有。",
    );

    expect(said["present_illness"]).toBe("咳嗽3天。流清鼻涕。有鼻塞、胸痛。");
    expect(said["past_history"]).toBe("有糖尿病。");
  });

  it("开头的话整句留下，喝水多不是水样便，没尿不是尿少", () => {
    const { present_illness } = drafted(
      "患者：最近半年老口渴，喝水多，尿也多，体重掉了十五斤。",
      "医生：尿多不多？",
      "患者：今天尿少了，六个小时没尿了。",
    );

    expect(present_illness).toBe("最近半年老口渴，喝水多，尿也多，体重掉了15斤。今天尿少了，6个小时没尿了。");
  });

  it("医生直接说病名是诊断，用汉字说的化验值是结果，身高体重是查体", () => {
    const said = drafted(
      "患者：嗓子疼三天。",
      "医生：扁桃体两度大，有脓点，身高一米六，体重七十公斤。血常规白细胞一万五，中性粒百分之八十五。化脓性扁桃体炎，开三天头孢。",
    );

    expect(said["examination"]).toBe("扁桃体2度大，有脓点，身高一米六，体重70公斤。");
    expect(said["auxiliary"]).toBe("血常规白细胞一万五，中性粒百分之八十五。");
    expect(said["diagnosis"]).toBe("化脓性扁桃体炎。");
    expect(said["treatment"]).toBe("开3天头孢。");
  });

  it("用过而不过敏，不写进过敏史", () => {
    const said = drafted("患者：咳嗽三天。", "医生：吃过阿莫西林吗？过敏不？", "患者：吃过，不过敏。");

    expect(said["past_history"]).toBeUndefined();
  });

  it("家属说的我爸就是患者，何时发现、何时还好都留下，一百七十九十五是170/95", () => {
    const said = drafted(
      "医生：老人家怎么了？",
      "家属：我爸今天早上起来右边手脚没力气，说话也不清楚，嘴往左边歪。",
      "医生：几点发现的？",
      "家属：六点半，昨天晚上十点睡的时候还好好的。",
      "医生：血压一百七十九十五，心律不齐，右侧肢体肌力三级。",
    );

    expect(said["chief_complaint"]).toBe("肢体无力。");
    expect(said["present_illness"]).toContain("右边手脚没力气，说话也不清楚，嘴往左边歪。");
    expect(said["present_illness"]).toContain("6点半，昨天晚上10点睡的时候还好好的");
    expect(said["examination"]).toBe("BP 170/95mmHg，心律不齐，右侧肢体肌力三级。");
  });

  it("家属后来说到的家里人不是患者", () => {
    const said = drafted(
      "医生：孩子怎么了？",
      "家属：发烧两天。",
      "医生：咳嗽吗？",
      "家属：不咳嗽。",
      "医生：家里有人咳嗽吗？",
      "家属：我妈咳嗽好几天了。",
    );

    expect(said["chief_complaint"]).toBe("发热2天。");
    expect(said["present_illness"]).toContain("无咳嗽。");
    expect(said["present_illness"]).not.toContain("我妈咳嗽");
  });

  it("问到的都写，名单里没有的词也写：僵、肿、打软、耳朵响", () => {
    const { chief_complaint, present_illness } = drafted(
      "医生：怎么不好？",
      "患者：我膝盖疼，右边的，疼了有大半年了。",
      "医生：早上起来僵不僵？",
      "患者：早上有点僵，活动个几分钟就好。",
      "医生：肿过没有？",
      "患者：上个月肿过一回，抽了点水。",
      "医生：有没有卡住的感觉，或者腿打软？",
      "患者：打软有，下楼的时候，卡住没有。",
    );

    expect(chief_complaint).toBe("关节痛大半年。");
    expect(present_illness).toContain("早上有点僵，活动个几分钟就好。");
    expect(present_illness).toContain("上个月肿过一回，抽了点水。");
    expect(present_illness).toContain("打软有，下楼的时候");
  });

  it("手脚也不麻是否认麻木，左边耳朵有点响是耳鸣", () => {
    const { present_illness } = drafted(
      "医生：哪儿不舒服？",
      "患者：头晕两天了。",
      "医生：耳朵响不响？",
      "患者：左边耳朵有点响。",
      "医生：手脚麻不麻？",
      "患者：手脚也不麻。",
      "医生：抽过没有？",
      "患者：没抽过。",
    );

    expect(present_illness).toContain("左边耳朵有点响。");
    expect(present_illness).toMatch(/无[^。]*麻木/);
    expect(present_illness).toMatch(/无[^。]*抽搐/);
  });

  it("查体的每一句都留在查体里，诊断、处理各归各处", () => {
    const { examination, diagnosis, treatment } = drafted(
      "医生：怎么了？",
      "家属：发烧两天了。",
      "医生：咽部充血，上颚有几个小疱疹。双肺呼吸音清，心率一百二。",
      "医生：右侧翻身的时候有眼震，持续十秒左右。",
      "医生：疱疹性咽峡炎，对症处理就行。",
      "医生：考虑右侧耳石症，我先给你手法复位。",
    );

    expect(examination).toContain("咽部充血，上颚有几个小疱疹。");
    expect(examination).toContain("双肺呼吸音清");
    expect(examination).toContain("P 120次/分");
    expect(examination).toContain("右侧翻身的时候有眼震，持续十秒左右。");
    expect(diagnosis).toContain("疱疹性咽峡炎。");
    expect(diagnosis).toContain("考虑右侧耳石症。");
    expect(treatment).toContain("对症处理就行。");
    expect(treatment).toContain("我先给你手法复位。");
  });

  it("零点五是数，七点几不改；反应说成几次的不换词", () => {
    const { past_history } = drafted(
      "医生：平时有什么病？",
      "患者：糖尿病八年，吃二甲双胍，一次一片零点五的，血糖空腹七点几。",
      "医生：对什么药过敏？",
      "患者：头孢过敏，打过一次起疹子。",
    );

    expect(past_history).toContain("一次一片0.5的，血糖空腹七点几");
    expect(past_history).toContain("头孢过敏，打过一次起疹子。");
  });

  it("一句里问几样，答的各归各处；月经史写在月经史里", () => {
    const { present_illness, past_history, menstrual_history } = drafted(
      "医生：哪里不好？",
      "患者：胸口发闷，走快了就闷。",
      "医生：多久了？",
      "患者：断断续续三个来月了，这一周重了。",
      "医生：每次多长时间？含过药没有？",
      "患者：三五分钟，邻居给过一粒硝酸甘油。",
      "医生：有高血压糖尿病吗？",
      "患者：高血压十二年，没有糖尿病，血脂高，没吃药。",
      "医生：末次月经什么时候？可能怀孕吗？",
      "患者：十一月三号，规律的，没有怀孕。",
    );

    expect(present_illness).toContain("断断续续3个来月了，这一周重了。");
    expect(present_illness).toContain("每次多长时间，含过药没有：三五分钟，邻居给过一粒“硝酸甘油”。");
    expect(past_history).toContain("“高血压”12年，“血脂高”，没吃药。");
    expect(past_history).toContain("无糖尿病。");
    expect(menstrual_history).toBe("月经史：11月3号，规律的，没有怀孕。");
  });

  it("皮疹先后在哪儿、吃过什么、做什么工作都写，过敏性鼻炎不是过敏史", () => {
    const { chief_complaint, present_illness, past_history, personal_history } = drafted(
      "医生：说说情况。",
      "患者：我身上起了好多红疙瘩，痒得睡不着，有四五天了。",
      "医生：从哪儿开始的？",
      "患者：先是肚子上，后来大腿、胳膊都有，挠了就连成片。",
      "医生：吃过什么特别的东西？换过洗衣液没有？",
      "患者：上周吃了一顿海鲜，洗衣液没换。",
      "医生：以前有荨麻疹、哮喘、鼻炎吗？",
      "患者：小时候有过敏性鼻炎，现在换季还打喷嚏。",
      "医生：工作是干什么的？",
      "患者：快递员，天天在外面跑。",
    );

    expect(chief_complaint).toContain("皮疹四五天");
    expect(present_illness).toContain("我身上起了好多红疙瘩");
    expect(present_illness).toContain("先是肚子上，后来大腿、胳膊都有，挠了就连成片。");
    expect(present_illness).toContain("上周吃了一顿海鲜，洗衣液没换。");
    expect(past_history).not.toContain("过敏史");
    expect(personal_history).toBe("个人史：快递员，天天在外面跑。");
  });

  it("怎么伤的、怎么处理的、以前伤过、吃的什么药都写，不带单位的小数照原话", () => {
    const { present_illness, past_history, examination, auxiliary, diagnosis } = drafted(
      "医生：怎么弄的？",
      "患者：昨天下午打球崴了脚，右脚，当时咔嚓一声。",
      "医生：处理过吗？",
      "患者：冰敷了一会儿，喷了云南白药。",
      "医生：以前崴过吗？",
      "患者：高中的时候崴过一次。",
      "医生：吃的什么药？多大量？",
      "患者：甲巯咪唑，一天三次，一次两片，一片五毫克的。",
      "医生：体重呢？",
      "患者：前两天涨了两斤。",
      "医生：大便一天几次？",
      "患者：一天一次。",
      "医生：心率八十八，甲状腺二度大，没有结节，手颤轻度。",
      "医生：血常规白细胞四点二，游离T4十八点六。",
      "医生：右踝外侧副韧带损伤，给你打个支具固定三周。",
    );

    expect(present_illness).toMatch(/^昨天下午打球崴了脚，右脚，当时咔嚓一声。/);
    expect(present_illness).toContain("冰敷了一会儿，喷了云南白药。");
    expect(present_illness).toContain("“甲巯咪唑”，一天3次，一次2片，一片5毫克的。");
    expect(present_illness).toContain("前两天涨了2斤。");
    expect(present_illness).toContain("大便一天几次：一天一次。");
    expect(past_history).toContain("高中的时候崴过一次");
    expect(examination).toBe("P 88次/分，甲状腺2度大，没有结节，手颤轻度。");
    expect(auxiliary).toContain("白细胞四点二，游离T4十八点六。");
    expect(diagnosis).toBe("右踝外侧副韧带损伤。");
  });

  it("denies only what a no names, keeps a drug with its dose, and what an allergy did with the allergy", () => {
    const { present_illness, past_history, treatment } = drafted(
      "Doctor: What brings you in today?",
      "Patient: I've had this burning pain in my stomach for about three weeks.",
      "Doctor: Any vomiting, black stools, weight loss?",
      "Patient: No vomiting, no black stools. I lost maybe four pounds.",
      "Doctor: Do you take any painkillers?",
      "Patient: Ibuprofen, 400 milligrams, almost every day.",
      "Doctor: Any allergies?",
      "Patient: Penicillin. I got hives as a kid.",
      "Doctor: Start omeprazole once a day, and we will test you for H. pylori.",
    );

    expect(present_illness).toContain("I lost maybe four pounds.");
    expect(present_illness).not.toMatch(/weight loss/);
    expect(present_illness).toContain("Ibuprofen, 400 milligrams, almost every day.");
    expect(past_history).toContain("hives");
    expect(treatment).toContain("test you for H. pylori.");
  });

  it("想不想活的每一句答都写；睡几个钟头不是嗜睡；对答不去掉“对”", () => {
    const { chief_complaint, present_illness, examination, diagnosis } = drafted(
      "医生：哪里不舒服？",
      "患者：我老是睡不着，两个多月了，一晚上也就睡三四个钟头。",
      "医生：心情怎么样？",
      "患者：心里烦，提不起劲。",
      "医生：有没有觉得活着没意思？",
      "患者：有时候想过，但不会去做傻事，放不下孙子。",
      "医生：家里有什么事吗？",
      "患者：老伴年前走了。",
      "医生：神志清，情绪低落，接触合作，对答切题。",
      "医生：考虑抑郁状态，失眠。",
    );

    expect(chief_complaint).toBe("睡眠差2个多月。");
    expect(present_illness).toContain("心里烦，提不起劲。");
    expect(present_illness).toContain("有时候想过，但不会去做傻事，放不下孙子。");
    expect(present_illness).toContain("老伴年前走了。");
    expect(examination).toContain("对答切题");
    expect(diagnosis).toBe("考虑抑郁状态，失眠。");
  });

  it("头疼吗答疼就是头痛；指诊所见在查体里；鼻子不通气换词不留下“气”", () => {
    const { present_illness, examination } = drafted(
      "医生：怎么了？",
      "患者：鼻子不通气，有半个多月了。",
      "医生：哪一边？",
      "患者：两边都堵，右边重。",
      "医生：头疼吗？低头的时候厉害不厉害？",
      "患者：疼，低头更厉害。",
      "医生：截石位三点、七点有痔核，指诊没摸到肿物，指套没有血。",
    );

    expect(present_illness).toMatch(/^鼻塞，有半个多月了。/);
    expect(present_illness).toContain("两边都堵，右边重。");
    expect(present_illness).toContain("头痛");
    expect(examination).toBe("截石位3点、7点有痔核，指诊没摸到肿物，指套没有血。");
  });

  it.each(["有。", "嗯。", "没有。", "想过。"])("想不想活的，只答“%s”也写，连所问一起", (answer) => {
    const { present_illness } = drafted(
      "医生：哪里不舒服？",
      "患者：睡不着，两个多月了。",
      "医生：有没有觉得活着没意思？",
      `患者：${answer}`,
    );

    expect(present_illness).toContain(`有没有觉得活着没意思：${answer}`);
  });
});
