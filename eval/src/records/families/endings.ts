import type { Family } from "../family.ts";

const digestive: Family = {
  id: "gastroenterology-discharge",
  recordType: "discharge",
  given: {
    patient: { sex: "male", age: 45 },
    anchors: { discharge: "2026-08-12T02:00:00Z" },
    completedAt: "2026-08-12T06:00:00Z",
  },
  record: [
    "入院日期：2026-08-05",
    "出院日期：2026-08-12",
    "入院情况：因黑便2天、头晕半天入院。贫血貌，BP 98/60mmHg，P 110次/分，上腹轻压痛。",
    "入院诊断：上消化道出血",
    "诊疗经过：入院后禁食，泮托拉唑钠80mg静推后8mg/h维持，输红细胞2U。胃镜（08-06）示十二指肠球部溃疡（A1期）。8月9日起黑便停止，血红蛋白由72g/L升至95g/L。",
    "出院诊断：1. 十二指肠球部溃疡伴出血 2. 失血性贫血",
    "出院情况：无黑便、头晕，BP 122/76mmHg，P 78次/分，腹软无压痛。",
    "出院医嘱：1. 泮托拉唑钠肠溶片40mg，口服，每日一次，共6周。2. 停用布洛芬。3. 4周后复查胃镜。",
    "医师签名：范某",
  ],
  right: [
    { of: "输血单位不是剂量", replace: [["输红细胞2U", "输红细胞3U"]] },
    { of: "出院时没有入院时有", replace: [["无黑便、头晕", "无黑便、头晕、乏力"]] },
    { of: "24小时整", with: { completedAt: "2026-08-13T02:00:00Z" } },
    { of: "化验带零", replace: [["升至95g/L", "升至95.0g/L"]] },
    {
      of: "停用致病药",
      replace: [["停用布洛芬", "避免使用阿司匹林、布洛芬"]],
      with: { patient: { sex: "male", age: 45, allergies: ["布洛芬"] } },
    },
  ],
  wrong: [
    { of: "出院后30小时", expects: "time-limit", with: { completedAt: "2026-08-13T08:00:00Z" } },
    {
      of: "对泮托以外的药过敏却开",
      expects: "allergy",
      replace: [["2. 停用布洛芬。", "2. 阿莫西林胶囊1g，口服，每日两次，共14天。"]],
      with: { patient: { sex: "male", age: 45, allergies: ["青霉素"] } },
    },
    { of: "血红蛋白单位", expects: "unit", replace: [["血红蛋白由72g/L升至95g/L", "血红蛋白95mmol/L"]] },
    { of: "没有出院医嘱", expects: "section-missing", replace: [["出院医嘱：1. ", "1. "]] },
    { of: "血压录错", expects: "vital-range", replace: [["BP 122/76mmHg", "BP 422/76mmHg"]] },
  ],
};

const theatre: Family = {
  id: "gynaecology-operation",
  recordType: "operation",
  given: {
    patient: { sex: "female", age: 36 },
    anchors: { operation_end: "2026-09-03T04:00:00Z" },
    completedAt: "2026-09-03T09:30:00Z",
  },
  record: [
    "患者一般情况：汤某，女，36岁，妇科3床。",
    "手术日期：2026-09-03",
    "术前诊断：左侧卵巢囊肿",
    "术中诊断：左侧卵巢成熟性畸胎瘤",
    "手术名称：腹腔镜下左侧卵巢囊肿剥除术",
    "手术者及助手：手术者柳某，助手祝某",
    "麻醉方法：全身麻醉",
    "手术经过：麻醉成功后取膀胱截石位，置镜见子宫大小正常，左侧卵巢增大约6cm，内见毛发油脂，完整剥除囊壁，缝合成形。右侧卵巢未见异常。冲洗盆腔，逐层关闭。",
    "术中情况及处理：术中血压平稳，出血约20ml，未输血，标本送病理。",
    "医师签名：柳某",
  ],
  right: [
    { of: "对侧正常", replace: [["右侧卵巢未见异常", "右侧卵巢正常"]] },
    { of: "出血量不是药", replace: [["出血约20ml", "出血约10.0ml"]] },
    { of: "24小时整", with: { completedAt: "2026-09-04T04:00:00Z" } },
    { of: "两侧输卵管", replace: [["右侧卵巢未见异常", "双侧输卵管外观正常"]] },
    { of: "栏目另名", replace: [["麻醉方法：", "麻醉方式："]] },
  ],
  wrong: [
    {
      of: "手术名称写右侧",
      expects: "laterality",
      replace: [["腹腔镜下左侧卵巢囊肿剥除术", "腹腔镜下右侧卵巢囊肿剥除术"]],
    },
    { of: "次日以后才写", expects: "time-limit", with: { completedAt: "2026-09-04T10:00:00Z" } },
    { of: "没有术中诊断", expects: "section-missing", replace: [["术中诊断：左侧卵巢成熟性畸胎瘤\n", ""]] },
    { of: "患者写成男", expects: "sex-conflict", replace: [["汤某，女，36岁", "汤某，男，36岁"]] },
    {
      of: "手术经过空着",
      expects: "section-empty",
      replace: [
        [
          "麻醉成功后取膀胱截石位，置镜见子宫大小正常，左侧卵巢增大约6cm，内见毛发油脂，完整剥除囊壁，缝合成形。右侧卵巢未见异常。冲洗盆腔，逐层关闭。",
          "",
        ],
      ],
    },
  ],
};

const intensive: Family = {
  id: "intensive-rescue",
  recordType: "rescue",
  given: {
    patient: { sex: "male", age: 79 },
    anchors: { rescue_end: "2026-10-02T19:10:00Z" },
    completedAt: "2026-10-02T22:00:00Z",
  },
  record: [
    "病情变化：02:31患者突发意识丧失，呼吸停止，颈动脉搏动消失，心率0次/分，血压测不出。",
    "抢救时间：2026-10-03 02:31至03:10",
    "抢救措施：02:31胸外按压，02:33气管插管，肾上腺素注射液1mg静推，每3分钟一次，共4次。03:05恢复自主心律，心率112次/分，BP 86/50mmHg。",
    "参加人员：戚某主治医师、窦某住院医师、护士章某",
    "记录时间：2026-10-03 06:00（抢救结束后据实补记）",
    "医师签名：戚某",
  ],
  right: [
    { of: "血压很低", replace: [["BP 86/50mmHg", "BP 30/15mmHg"]] },
    { of: "呼吸0次", replace: [["呼吸停止", "呼吸0次/分"]] },
    { of: "刚好6小时", with: { completedAt: "2026-10-03T01:10:00Z" } },
    { of: "血氧测不出", replace: [["血压测不出", "血压测不出，血氧饱和度20%"]] },
    { of: "栏目另名", replace: [["抢救措施：", "抢救时间及措施："]] },
  ],
  wrong: [
    { of: "7小时后补记", expects: "time-limit", with: { completedAt: "2026-10-03T02:10:00Z" } },
    {
      of: "没有参加人员",
      expects: "section-missing",
      replace: [["参加人员：戚某主治医师、窦某住院医师、护士章某\n", ""]],
    },
    { of: "剂量带零", expects: "dose-trailing-zero", replace: [["肾上腺素注射液1mg", "肾上腺素注射液1.0mg"]] },
    { of: "心率录错", expects: "vital-range", replace: [["心率112次/分", "心率912次/分"]] },
    {
      of: "次序颠倒",
      expects: "section-misplaced",
      replace: [
        ["参加人员：戚某主治医师、窦某住院医师、护士章某\n", ""],
        ["病情变化：", "参加人员：戚某主治医师\n病情变化："],
      ],
    },
  ],
};

/** Records of what is over: an operation, a rescue, a stay. */
export const endings: readonly Family[] = [digestive, theatre, intensive];
