import { useLanguage } from "@guildhall/web";

const zh = {
  title: "病历起草",
  said: "粘贴问诊记录，打开示例，或录音；每一句草稿都能点回原话。没有问到的写“未采集”，列给您补充，不会替您编。",
  transcript: "问诊记录",
  transcriptPlaceholder: "一行一句，行首写谁在说：\n医生：哪里不舒服？\n患者：咳嗽三天了。",
  samples: "示例（虚构）",
  recordType: "病历类型",
  draft: "起草",
  consent: "同意录音（谁、以什么方式）",
  consentPlaceholder: "例如：患者本人口头同意",
  consentGiven: (given: string) => `已取得同意：${given}`,
  record: "开始录音",
  stopRecording: "结束录音并识别",
  hearing: "正在识别，录音不保存",
  deaf: "没有设置语音识别（transcriber），只能粘贴文字。",
  noMicrophone: "浏览器不让使用麦克风。请在地址栏允许，或粘贴文字。",
  whoIsDoctor: "谁是医生",
  listenAgain: (count: number) => `请重听并核对 ${count} 处（识别没有把握的数字、药名）`,
  doubtFigure: "数字",
  doubtName: "药名",
  doubtSilence: "可能没有人说话",
  notSaid: "把握未知",
  sure: (percent: number) => `把握 ${percent}%`,
  utterances: "原话",
  utterancesGone: "打开的是已保存的文稿，问诊记录没有随它保存。",
  noSource: "这句话由人填写，没有对应的原话。",
  fromItem: (item: string) => `来自所附资料：${item}`,
  examination: "查体（点选即为来源，没有点选的不写）",
  notExamined: "未查",
  normal: "正常",
  abnormal: "异常",
  abnormalWhat: "异常所见",
  doctor: "医生",
  patient: "患者",
  noTemplates: "还没有可用的病历模板。",
  draftOnly: "草稿须由医师逐句核对、签名后才是病历。",
} as const;

type Words = {
  readonly [Key in keyof typeof zh]: (typeof zh)[Key] extends (...values: infer Values) => string
    ? (...values: Values) => string
    : string;
};

const en: Words = {
  title: "Draft a record",
  said: "Paste a consultation, open a sample or record one; every sentence of the draft leads back to the words said. What was not asked is 未采集 and listed for you to add; nothing is made up.",
  transcript: "Consultation",
  transcriptPlaceholder:
    "One turn a line, who speaks first:\nDoctor: What brings you here?\nPatient: I have been coughing for three days.",
  samples: "Samples (invented)",
  recordType: "Kind of record",
  draft: "Draft",
  consent: "Consent to recording (who, how)",
  consentPlaceholder: "Such as: patient agreed in words",
  consentGiven: (given) => `Consent: ${given}`,
  record: "Start recording",
  stopRecording: "Stop and transcribe",
  hearing: "Transcribing; the recording is not kept",
  deaf: "No speech model (transcriber) is set; paste the text instead.",
  noMicrophone: "The browser does not allow the microphone. Allow it in the address bar, or paste the text.",
  whoIsDoctor: "Who is the doctor",
  listenAgain: (count) => `Listen again to ${count} place(s): figures and drug names that were not heard for sure`,
  doubtFigure: "figure",
  doubtName: "drug",
  doubtSilence: "perhaps nobody spoke",
  notSaid: "sureness unknown",
  sure: (percent) => `${percent}% sure`,
  utterances: "What was said",
  utterancesGone: "This work was kept before; the consultation was not kept with it.",
  noSource: "A person entered this sentence; no words said belong to it.",
  fromItem: (item) => `From what was attached: ${item}`,
  examination: "Examination (your click is the source; what is not clicked is not written)",
  notExamined: "not examined",
  normal: "normal",
  abnormal: "abnormal",
  abnormalWhat: "What is abnormal",
  doctor: "Doctor",
  patient: "Patient",
  noTemplates: "There is no template of records yet.",
  draftOnly: "A draft becomes a record only when a doctor has verified every sentence and signed.",
};

export function useDeskWords(): Words {
  return useLanguage() === "zh" ? zh : en;
}
