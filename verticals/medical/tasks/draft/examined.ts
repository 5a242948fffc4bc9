/** A part of the body and what is found there, said by who examines. */
const EXAMINED =
  /(?:肺|心(?:脏|音|率|律)|腹|肚子|咽|扁桃体|嗓子|喉咙|淋巴结|肝|脾|下肢|膝|关节|皮肤|瞳孔|神志|颈|舌|鼓膜|耳道|鼻腔|前囟|囟门|结膜|角膜|巩膜|前房|晶体|眼睑|眼底|前列腺|宫高|胎位|伤口|切口|肾区|踝|足|小腿|乳房|[左右]乳|创面|溃疡|[足桡]背?动脉|神经)[^，。？?]{0,8}(?:弹性|[凸凹]|脓|大(?![便小])|[啰罗]音|杂音|压痛|反跳痛|红|充血|肿大|水肿|软|清晰?|齐|粗|包块|未见|未触及|未闻及|没听到|不大|化脓|渗出|苔|透明|滤泡|质[中软韧硬]|结节|叩痛|增厚|肿块|分泌物|深到|搏动|[可未]及)/;
/** Signs that nobody but who examines finds, wherever they are. */
const SIGN =
  /压痛|反跳痛|肌紧张|哮鸣音|[啰罗]音|病理征|脑膜刺激征|移动性浊音|叩痛|可见[^，。]|肌力|脓点|身高|体重[^，。]{0,8}(?:公斤|kg|千克|斤)|眼震|眼球震颤|截石位|指诊|指套|痔核|[没未](?:摸到|触及|扪及)|浮髌|摩擦感|活动度|肠鸣音|律不?齐|杂音|叩击痛|墨菲|三凹征|裂伤|血运|感觉减退|屈伸|(?:MMSE|MoCA|PHQ|GAD|NIHSS|GCS|量表)[^，。]{0,8}分|评分\s*\d|[未可]及|搏动|反射(?:消失|减弱|亢进)|指检|宫高\d|腹围\d|胎心(?!监)|[一二两三四]个加号|(?:试验|征|抬高|[A-Z][a-z]+)[^，。]{0,8}[阳阴]性/;
const EXAMINED_IN_ENGLISH =
  /^on (?:physical )?exam(?:ination)?\b|\b(?:(?:on|your) (?:physical )?exam(?:ination)?|tympanic membranes?|throat|tonsils?|incision|wound|sutures?|cal(?:f|ves)|i (?:do )?(?:appreciate|hear|feel|see|notice)|lungs?|heart|murmur|edema|tender(?:ness)?|palpation|range of motion|swelling|erythema|abdomen|clear to auscultation|reflexes|strength|pulses?|joint line|Lachman|McMurray|Phalen|Tinel|Spurling|Murphy|drawer)\b.*\b(?:clear|normal|good|murmur|edema|tender\w*|pain|swelling|erythema|swollen|soft|decreased|limited|appreciate|regular|intact|effusion|bruising|plus|equivocal|\bred\b|clean|\bdry\b|centimeters?|bulging|exudate|no |positive|negative)\b/i;
const SIGN_IN_ENGLISH =
  /^(?!.*\b(?:if|should|would|could|might|call|return)\b).*\b(?:effusion|tender (?:over|to|along|at)|crepitus|wheez(?:es|ing)|crackles|rales|rhonchi|guarding|rebound|intact)\b|^no (?:\w+ ){0,2}(?:swelling|tenderness|redness|rash|oedema|edema|discharge|masses)$|^(?:\w+ ){1,3}(?:is|are) normal$|^the (?:right|left|other) (?:one|side|ear|eye|knee) (?:looks?|is) (?:fine|good|normal|clear)/i;

/** Whether words tell what somebody found who examined the patient. */
export function tellsSigns(text: string): boolean {
  const said = text.trim();
  return /\p{Script=Han}/u.test(said)
    ? EXAMINED.test(said) || SIGN.test(said)
    : EXAMINED_IN_ENGLISH.test(said) || SIGN_IN_ENGLISH.test(said);
}
