/** Characters that given names are made of, the frequent ones first; few of them occur in running text as often. */
const FREQUENT =
  "伟芳娜敏静秀英丽强磊军洋勇艳杰娟涛超霞刚平桂兰玉梅红燕玲华建国志明文辉斌丹萍鑫波鹏飞浩宇轩泽子梓涵欣怡雨晨佳俊峰健龙凯翔博昊瑞琪雪婷倩莹颖慧琳瑶洁琴云莲珍凤淑春香兴祥林海江山东旭阳光亮晓小永立新成庆良荣生福贵富德义仁礼信忠孝诚诗婉若思梦佩雯萱雅芝芬芸茜菲蓉蓓薇蕾蕊";
const FURTHER =
  "安邦宝彬斌炳才昌朝琛晟成承驰川传达道登迪典栋朵恩帆凡方枫锋福甫冠广贵国海涵瀚翰豪昊皓和鹤恒弘宏洪鸿厚虎花焕煌辉惠嘉坚健江金锦进晶景竞靖炯九菊军君俊骏均钧康可坤宽来兰岚朗乐蕾黎礼力立丽利莉连良琳霖凌灵玲令龙隆禄璐露伦满曼茂玫媚美蒙孟苗民名铭默木沐娜男南楠念宁诺培朋鹏平萍凭璞普奇琦启谦乾强巧勤青清晴琼全泉群然仁荣蓉柔如儒润森珊尚韶绍申绅升圣诗石时士世仕书淑舒树双爽顺朔松素泰棠涛天田桐彤万唯维伟卫炜文武曦喜先贤显娴湘祥向翔骁晓笑心昕新馨星兴幸雄旭宣学雪勋洵迅雅言岩炎彦艳扬耀业叶一依宜以艺义亦易益逸毅银印英莹盈颖映永友有幼余渝愉玉育昱裕元园远媛月悦越云允运则泽哲喆真振正之芝知志智中忠仲竹卓子紫祖佐作耿蓬尧舜骥骐霁珺珏玥玮珂瑾璇璟琰瑛琬滢溪溢淇淳潇洲渊澄漫沁沛汐洛雷";
/** Characters that stand in hardly anything but names. */
const NAMES_ONLY =
  "娜丽娟艳霞磊涛鹏鑫婷倩莹颖琪琳瑶芬芸茜菲蓉蓓薇蕾妍嫣婧妮媛姗娥婉娴嫦淑昊煊炯焱烨晖晔晟旻旭梓涵萱雯瑾璇璟琰瑛琬玥珂珺珏骏骁翰皓彦彬斌轩宸珊玮琦瑞炜嘉靖煜钰铭锋钧锐毅骥懿霖霏彤晗炤钊昱奕煦妤瑄靓雨妃珑璐珞珣琎祺祎祯翎翊朗澜汐";
/** Characters that hardly any given name holds. */
const NEVER =
  "的了是在不与及等之其被把对从为以于上下前后年月日时号第个次种类项些这那哪您你我他她它们也都而且或者但因所如则虽并又再就才只还没没有很太更最最将已曾刚正要能会可该应须必请让使给向往到过着得地吗呢吧啊哦么什怎谁几多少两三四五六七八九十百千万亿元角分厘米克斤吨升度岁周小时分钟秒药病症痛炎癌瘤血压糖尿肝肾肺胃肠骨肉皮肤部位区域省市县乡镇村路街道局处科室院校司厂店站所委会党政府法律条款办规则制章程证件表单据款项税费价格额率比例投资股票债券基金银行保险";

const frequent = new Set(FREQUENT);
const further = new Set(FURTHER);
const never = new Set(NEVER);
const namesOnly = new Set(NAMES_ONLY);

/** How much a character looks like part of a given name, −2 to 1.6; one that is neither usual nor barred counts a little against it. */
export function givenWeight(character: string): number {
  if (namesOnly.has(character)) return 1.6;
  if (frequent.has(character)) return 1;
  if (further.has(character)) return never.has(character) ? 0.2 : 0.6;
  return never.has(character) ? -2 : -0.3;
}

/** Whether a character stands in hardly anything but names. */
export function isOfNamesOnly(character: string): boolean {
  return namesOnly.has(character);
}
