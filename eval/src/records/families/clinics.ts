import type { Family } from "../family.ts";

const skin: Family = {
  id: "dermatology-first",
  recordType: "outpatient_first",
  given: {
    patient: { sex: "female", age: 29 },
    transcript:
      "医生：您哪里不舒服？\n患者：两条小腿起红疹，痒得厉害，三天了。\n医生：有没有发热？\n患者：没有。\n医生：吃过什么东西、换过什么洗衣液？\n患者：周末去山上割了草。\n医生：对什么药过敏过吗？\n患者：没有。\n医生：做过手术吗？\n患者：没做过。\n医生：双小腿散在红色丘疹，有抓痕。先外用炉甘石洗剂，一天三次，口服氯雷他定片，每天一片。\n患者：好的。",
  },
  record: [
    "就诊时间：2026-07-06 10:05",
    "科别：皮肤科",
    "主诉：双小腿红疹伴瘙痒3天",
    "现病史：3天前割草后双小腿出现红疹，瘙痒明显，夜间加重。否认发热。未用药。",
    "既往史：否认药物过敏史，否认手术史。",
    "体格检查：双小腿散在红色丘疹，可见抓痕，无渗出。",
    "辅助检查：患者拒绝，未查",
    "诊断：接触性皮炎？",
    "治疗意见：炉甘石洗剂外用，每日三次；氯雷他定片10mg，口服，每日一次。避免搔抓。",
    "医师签名：尹某",
  ],
  right: [
    {
      of: "栏目另名",
      replace: [
        ["体格检查：", "查体："],
        ["治疗意见：", "处理："],
      ],
    },
    { of: "没有既往否认", replace: [["否认药物过敏史，否认手术史。", "体健，未做过手术。"]] },
    { of: "急诊时间到分钟", replace: [["2026-07-06 10:05", "2026年7月6日10:05"]] },
    { of: "现病史更详", replace: [["未用药。", "未用药，精神、睡眠可。"]] },
    { of: "外用浓度", replace: [["炉甘石洗剂外用", "0.1%糠酸莫米松乳膏外用"]] },
  ],
  wrong: [
    { of: "没问过输血", expects: "unasked-denial", replace: [["否认手术史", "否认手术、输血史"]] },
    { of: "没问过喘", expects: "unasked-denial", replace: [["否认发热", "否认发热、呼吸困难"]] },
    { of: "写反", expects: "against-transcript", replace: [["否认发热。", "伴发热。"]] },
    { of: "光写诊断", expects: "complaint-diagnosis", replace: [["双小腿红疹伴瘙痒3天", "荨麻疹3天"]] },
    { of: "小数点前缺零", expects: "dose-naked-decimal", replace: [["氯雷他定片10mg", "地塞米松片.75mg"]] },
  ],
  talk: {
    transcript:
      "医生：您哪里不舒服？\n患者：两条小腿起红疹，痒得厉害，三天了。\n医生：有没有发热？\n患者：没有。\n医生：吃过什么东西、换过什么洗衣液？\n患者：周末去山上割了草。\n医生：双小腿散在红色丘疹，有抓痕。先外用炉甘石洗剂，一天三次。\n患者：好的。",
    unsaid: ["past_history", "personal_history", "family_history", "auxiliary", "menstrual_history"],
  },
};

const endocrine: Family = {
  id: "endocrinology-return",
  recordType: "outpatient_return",
  given: { patient: { sex: "male", age: 58, allergies: ["青霉素"] } },
  record: [
    "就诊时间：2026-03-20 14:40",
    "科别：内分泌科",
    "主诉：2型糖尿病复诊，口干1周",
    "病史：2型糖尿病9年，服二甲双胍、格列美脲，近1周口干，空腹血糖9～10mmol/L。无心悸、手抖。青霉素过敏。",
    "体格检查：P 76次/分，BP 132/80mmHg，双足背动脉搏动好。",
    "辅助检查：空腹血糖9.6mmol/L，糖化血红蛋白8.2%，肌酐78μmol/L，ALT 26U/L。",
    "诊断：2型糖尿病",
    "治疗意见：二甲双胍片0.5g，口服，每日三次；甘精胰岛素注射液10U，皮下注射，睡前。1周后复查。",
    "医师签名：苏某",
  ],
  right: [
    { of: "裸U的胰岛素", replace: [["10U，皮下", "8U，皮下"]] },
    { of: "化验带零", replace: [["空腹血糖9.6mmol/L", "空腹血糖9.0mmol/L"]] },
    { of: "纯复诊", replace: [["2型糖尿病复诊，口干1周", "要求复诊开药"]] },
    { of: "儿子的病", replace: [["青霉素过敏。", "青霉素过敏。其妻有宫颈炎。"]] },
    { of: "禁用青霉素", replace: [["1周后复查。", "1周后复查，禁用青霉素类。"]] },
  ],
  wrong: [
    { of: "开了阿莫西林", expects: "allergy", replace: [["1周后复查。", "阿莫西林胶囊0.5g，口服，每日三次。"]] },
    { of: "血糖单位", expects: "unit", replace: [["空腹血糖9.6mmol/L", "空腹血糖9.6g/L"]] },
    { of: "病程超过年龄", expects: "age-conflict", replace: [["2型糖尿病9年", "2型糖尿病90年"]] },
    { of: "剂量带零", expects: "dose-trailing-zero", replace: [["二甲双胍片0.5g", "格列美脲片2.0mg"]] },
    { of: "少诊断", expects: "section-missing", replace: [["诊断：2型糖尿病\n", ""]] },
  ],
  talk: {
    transcript:
      "医生：最近血糖怎么样？\n患者：这一周老口渴，早上空腹九点六。\n医生：心慌手抖有没有？\n患者：没有。\n医生：药还是二甲双胍？\n患者：对，一天三次，一次一片。\n医生：那加一针甘精胰岛素，睡前打十个单位，一周后复查。",
    unsaid: ["examination", "department", "auxiliary"],
  },
};

const children: Family = {
  id: "paediatrics-admission",
  recordType: "admission",
  given: {
    patient: { sex: "male", age: 3 },
    anchors: { admission: "2026-01-08T02:00:00Z" },
    completedAt: "2026-01-08T07:00:00Z",
  },
  record: [
    "患者一般情况：患儿叶某，男，3岁，汉族，2026-01-08 10:00入院，其母陈述，可靠。",
    "主诉：发热2天，抽搐1次",
    "现病史：2天前流涕后发热，最高39.6℃，6小时前体温上升时抽搐1次，持续约2分钟自行缓解。无呕吐、腹泻。家长予“退热糖浆”口服。精神稍差，尿量可。",
    "既往史：足月顺产，按时接种疫苗。否认药物过敏史，否认手术、外伤史。",
    "个人史：母乳喂养至1岁，生长发育同正常同龄儿。",
    "家族史：其父幼时有热性惊厥史，父亲吸烟12年。",
    "体格检查：T 38.9℃，P 132次/分，R 30次/分，BP 90/55mmHg，体重15.0kg。咽充血，颈软，双肺呼吸音粗，未闻及啰音。",
    "辅助检查：血常规（2026-01-08，本院）：白细胞9.0×10⁹/L，血红蛋白118g/L。",
    "初步诊断：1. 热性惊厥 2. 急性上呼吸道感染",
    "医师签名：卫某",
  ],
  right: [
    { of: "父亲的烟龄", replace: [["父亲吸烟12年", "父亲吸烟20年，饮酒10年"]] },
    { of: "体重带零", replace: [["体重15.0kg", "体重14.0kg"]] },
    { of: "心率快", replace: [["P 132次/分", "P 168次/分"]] },
    { of: "母亲月经", replace: [["其父幼时有热性惊厥史", "其母月经规律，其父幼时有热性惊厥史"]] },
    { of: "腹泻已止", replace: [["无呕吐、腹泻", "3天前腹泻2次，现无腹泻"]] },
  ],
  wrong: [
    { of: "患儿吸烟", expects: "age-conflict", replace: [["母乳喂养至1岁", "吸烟5年"]] },
    {
      of: "主诉现病史矛盾",
      expects: "contradiction",
      replace: [["2天前流涕后发热，最高39.6℃，6小时前体温上升时抽搐1次", "2天前流涕，无发热，6小时前抽搐1次"]],
    },
    { of: "呼吸录错", expects: "vital-range", replace: [["R 30次/分", "R 300次/分"]] },
    { of: "年龄不同", expects: "age-conflict", replace: [["男，3岁", "男，8岁"]] },
    { of: "少现病史", expects: "section-missing", replace: [["现病史：2天前流涕后发热", "2天前流涕后发热"]] },
  ],
  talk: {
    transcript:
      "医生：孩子怎么了？\n家属：发烧两天，今天早上还抽了一次。\n医生：最高烧到多少度？\n家属：三十九度六。\n医生：拉肚子、呕吐吗？\n家属：没有。\n医生：打过预防针吗？\n家属：都按时打的。\n医生：嗓子有点红，先住院观察。",
    unsaid: ["family_history", "auxiliary", "specialist_examination"],
  },
};

/** Records of clinics, and of a child. */
export const clinics: readonly Family[] = [skin, endocrine, children];
