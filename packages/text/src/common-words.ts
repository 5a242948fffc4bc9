/** Characters that join others and name nothing by themselves. */
export const FUNCTION_CHARACTERS: ReadonlySet<string> = new Set(
  "的了是在我有和就不都也很到说要去你会着没看好这那他她它们吗呢吧啊呀么什怎为与及或但而且其之以于对从被把让给向由因所如若则即又还再才只可能应该请问您贵",
);

/** Phrases that any question may hold, whatever it is about. */
export const PHRASES_OF_ANY_QUESTION: readonly string[] = [
  // Who speaks and to whom.
  ..."我们 你们 他们 她们 大家 自己 别人 人家 有人 本人 我的 我是 我有 我在 我想 你的 他的 她的 它的 您的 贵公司 公司 董秘 医生 大夫".split(
    " ",
  ),
  ..."请问 谢谢 感谢 您好 你好 尊敬的 告诉 给我 让我 向您 咨询一下 想问一下 想知道 帮忙 帮助 看看 看到 听说".split(" "),
  ..."说明 介绍 解释 回答 回复 答复 说是 知道 了解 认为 觉得 感觉 希望 打算 准备".split(" "),
  // What is asked.
  ..."是否 能否 什么 怎么办 怎么样 怎样 如何 为何 为什么 哪些 哪个 哪里 哪种 多少 几个 到底 究竟 办法 方法 原因 影响 关系".split(
    " ",
  ),
  ..."是不是 有没有 没什么 不知道 不能 不会 不要 不用 可以 可能 应该 应当 需要 一定 必须".split(" "),
  // When, how much, how often.
  ..."时候 现在 目前 已经 之前 之后 以前 以后 以来 后来 然后 接着 同时 当时 今天 昨天 最近 近期 开始 继续 左右 大约 大概".split(
    " ",
  ),
  ..."年多 多年 几年 几天 个月了 天了 年了 一直 一般 一样 一次 一种 一个 一下 一些 有时 有点 有些 许多 很多 非常 特别 十分 比较".split(
    " ",
  ),
  // What joins clauses.
  ..."因为 所以 如果 但是 可是 不过 而且 并且 或者 以及 由于 通过 根据 按照 关于 对于 对此 为了 包括 属于 从而 于是 只是 只有 只要".split(
    " ",
  ),
  ..."没有 不是 就是 还是 还有 还没 都是 都有 也是 也有 又是 这是 那是 的是 是的 的话 的人 真的 的确 确实 不太 再次".split(
    " ",
  ),
  ..."这个 那个 这些 那些 这种 那种 这样 那样 这么 那么 其他 其它 其中 具体 主要 方面 相关 有关 情况 问题 进行 出现".split(
    " ",
  ),
  ..."出来 起来 上去 下来 过来 过去".split(" "),
];

/** English words that any question may hold, beside the stop words. */
export const WORDS_OF_ANY_QUESTION: ReadonlySet<string> = new Set(
  [
    // Asking and telling.
    "answer ask asked calculate compute consider considering define defined definition describe described detail detailed determine discuss examine example exist explain find finding follow following found generally give given identify identified indicate indicated know known list mean measure measured name need needed note observed please provide provided question reason relying report reported response result round say see seen show showed shown state stated suggest suggested tell term use used useful using usual usually",
    // How much, how often, how sure.
    "about above almost also amount any approximately around available below best better both common commonly compared comparison current currently different difference each either especially every few first frequent frequently further general good great high higher important increased just large last late later least less likely little long low lower main mainly major many more most much must necessary new no not number often one only other out over part particular percent possible potential present previous primarily primary quite rather relative same second several short significant significantly similar since small some specific still such than thing time total two typical typically under up various very way well whether while within without yet",
    // What any two things may do to one another.
    "affect affected after against all although among approach associated association base based basis because become before between cause caused change changed clearly condition contain context data day decimal develop developed development directly due during early effect effective et evidence factor get go group help here however impact improve include included including increase influence information instead involve involved kind lead level like make made mechanism method now occur outcome patient per perform performed place plainly play point presence process purpose rate really regard related relation relationship right role set significance status studied study take taken target then through thus toward treat treated treatment try type unit upon value via want week whole work year",
  ]
    .join(" ")
    .split(" "),
);
