/** Greetings, thanks, and what a platform makes people say: nothing of the patient. */
const COURTESY =
  /^(?:您好|你好|好的?|谢谢|感谢|不客气|别客气|不用(?:谢|客气)|再见|拜拜|在吗|还在吗|在|嗯+|恩+|哦+|噢+|喔|啊|收到|明白|知道了|了解|没事|客气|没关系|可以|行|是的?|对的?|ok|okay|hi|hello|👌|😊|😁|晚安|请稍等|稍等|早日康复|祝|辛苦)/i;
const OF_A_PLATFORM =
  /好评|评价|随时留言|(?:没有|没什么|有)问题.{0,6}(?:联系|咨询|问)|身体健康|家庭幸福|解答|分析中|描述(?:一)?下|满意|关注我|随时(?:联系|咨询|沟通|留言|提问)|为您服务|为了更好|提供服务|问几个问题|优惠券|祝(?:您|你|宝宝|孩子)|上传|传上来|发(?:一下)?(?:照片|图片|化验单|报告)|照片|图片|结束(?:本次|了)?(?:服务|咨询)|有需要(?:可以)?(?:再|随时)|(?:结果|报告|片子|化验单)(?:就)?是?(?:这个|这样的|这张)$|这是(?:我|她|他|孩子|宝宝)?的?(?:检查|化验)?(?:结果|报告|片子)|没在(?:医院|家|跟前|身边)|^(?:都做也就|也就|大概)?(?:不贵|是?几百|几十)[元块]?|(?:没有|没)(?:很大|什么|多大)意义|还有(?:其他|别的|什么)?(?:问题|疑问)|平台|语音|在线|主治医师|刚才(?:忙|有)|不好意思|很高兴|辅诊|及时回复|有问题|深呼吸|张(?:开)?嘴|躺下|转过去|我(?:先)?(?:来)?(?:听|看|摸|量)一下|坐这|伸舌头/;
const THANKS =
  /\b(?:thank(?:s| you)|good (?:morning|afternoon|evening)|let me (?:have a )?look$|you're welcome|nice to (?:see|meet)|good to see|have a (?:good|great)|bye|see you|hey ?,? ?dragon|nurse told you|tell dax|about dax|let's (?:go over|(?:take|have) a (?:look|listen)|look)|show me the|check you out|any questions|sounds good|take care)\b/i;

/** True for words that carry nothing of the patient. */
export function isCourtesy(text: string): boolean {
  const said = text.trim().replaceAll(/[!！。,.，~～…?？\s]+$/g, "");
  if (said === "") return true;
  if (OF_A_PLATFORM.test(said) || THANKS.test(said)) return true;
  const rest = said.replace(COURTESY, "");
  return (
    rest !== said &&
    (rest === "" || /^(?:的|了|啊|呀|哦|吧|呢|您|你|医生|大夫|美女|先生|谢谢|[，,。!！ ])*$/.test(rest))
  );
}

/** What asks for stars: the whole turn is nothing of the patient. */
export function isAdvertising(text: string): boolean {
  return /好评|评价|关注我|优惠券|随时留言/.test(text);
}
