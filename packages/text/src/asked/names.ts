const SURNAMES =
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文翟柯隋劳翁舒海童腾滕安";
/** Characters that foreign names are written with. */
const SOUNDS =
  "阿艾爱安奥巴班贝本比彼波伯布查茨达大戴丹德登迪帝蒂丁杜顿多厄恩尔法菲费芬丰弗福夫盖甘冈戈格古哈海汉赫亨洪胡华霍基吉加贾杰金居卡凯坎康考科克肯孔库昆拉莱赖兰朗劳勒雷里利丽莉莲良列林琳隆卢鲁伦罗洛马玛麦曼芒梅蒙米密敏明莫默姆穆纳娜南内尼妮涅宁纽农努诺欧帕潘庞佩彭皮平珀普齐奇契恰乔切琴丘让热日荣儒若萨塞赛桑森莎沙山尚舍申圣施什史士舒斯丝松苏所索塔泰坦汤特腾提廷亭通图托瓦万旺威韦维魏温文沃乌武西希夏香肖歇谢辛休许雪逊雅亚扬耶叶伊因英尤于约赞泽曾扎詹珍芝治朱兹宗佐伍朵";
/** What stands behind a name: an end, or a word that says what somebody is or does. */
const BEHIND =
  '(?=$|[\\s，。、；：！？,.;:!?）)（(》"”」／/\\]|等是为在的于出与和及以获当就担任主执导领饰演唱创夺击登成表说称曾将也此这继加共合带一])';
const BEFORE = '(?<=^|[\\s，。、；：！？,.;:!?（(《"“「由是为与和及/／员演编创长统理官王星手将军歌唱者人])';
const CHINESE_NAME = new RegExp(
  `[${SOUNDS}]{2,7}[·・•․][${SOUNDS}·・•-]{2,12}|[${SOUNDS}]{3,7}${BEHIND}|${BEFORE}[${SURNAMES}][\\p{Script=Han}]{1,2}${BEHIND}`,
  "gu",
);
/** Words that begin like a name. */
const NO_NAME =
  /^(?:[于任方高何向白]\p{Script=Han}|程序|周[年末一二三四五六日]|常\p{Script=Han}|成\p{Script=Han}|万\p{Script=Han}|金[额牌奖]|文[化件章]|安[全排]|易\p{Script=Han}|江[苏西]|海[南外]|武汉|南[非美]|华[为北]|明[天年])/u;
const ENGLISH_NAME = /\b\p{Lu}[\p{L}'’-]+(?:\s+(?:(?:de|van|von|del|al|bin)\s+)?\p{Lu}[\p{L}.'’-]*)*/gu;
/** Words written large that name nobody. */
const NOBODY =
  /^(?:the|an?|its?|his|her|he|she|in|on|at|to|of|from|this|that|while|after|as|by|for|and|but|with|us|all|see|here|when|who|what|how|if|not?|you|we|our|my|i|new|mrs?|ms|dr|season|game|team|world|best|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/;

/** A piece of a sentence: UTF-16 units [start, end). */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What looks like the name of somebody, Chinese or English; a likeness, no certainty. */
export function namesIn(sentence: string): readonly Place[] {
  const chinese = placesOf(CHINESE_NAME, sentence).filter(({ text }) => text.length > 3 || !NO_NAME.test(text));
  const english = placesOf(ENGLISH_NAME, sentence).filter(
    ({ start, text }) =>
      englishWords(text).length > 0 && !(start === 0 && /^\p{L}+$/u.test(text)) && !/^\p{Lu}+$/u.test(text),
  );
  return [...chinese, ...english];
}

/** The words of an English name that name somebody. */
export function englishWords(name: string): readonly string[] {
  const words = name.toLowerCase().replaceAll(".", "").split(/\s+/);
  return words.filter((word) => word !== "" && !NOBODY.test(word)).map((word) => word.replace(/['’]s$/, ""));
}

export function placesOf(pattern: RegExp, sentence: string): readonly Place[] {
  return [...sentence.matchAll(pattern)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    text,
  }));
}
