/**
 * Names of the set of paediatric consultations that are not the words of records that we use: theirs → ours. A name that
 * stands in neither is compared as it is.
 */
export const ourNameByTheirs: Readonly<Record<string, string>> = {
  鼻流涕: "流涕",
  普通感冒: "感冒",
  痰鸣音: "痰鸣",
  精神软: "精神差",
  屁: "排气增多",
  沙哑: "声音嘶哑",
  四肢厥冷: "四肢冷",
  咽喉不适: "咽部不适",
  厌食: "食欲减退",
  食欲不振: "食欲减退",
  大便粘液: "大便黏液",
  粗糙呼吸音: "呼吸音粗",
  血便: "便血",
  哮喘: "支气管哮喘",
  便秘: "排便不畅",
  肠鸣音: "肠鸣",
  睡眠障碍: "睡眠差",
  呃逆: "嗳气",
  热惊厥: "热性惊厥",
  肠胃炎: "胃肠炎",
  口周发青: "口周发绀",
  呼吸深快: "呼吸急促",
  便隐血: "隐血",
  呼噜: "打鼾",
  腹胀症: "腹胀",
};

/** 低热 up to 38.0 ℃, 中等度热 up to 39.0, 高热 above: the set names a fever with a temperature by its grade. */
export function gradeOfFever(celsius: number): string | undefined {
  if (celsius < 37.3) return undefined;
  if (celsius <= 38) return "低热";
  return celsius <= 39 ? "中等度热" : "高热";
}
