import type { AnswerForm } from "./chat.ts";

/**
 * A server that speaks OpenAI's chat form: where it is and what it can be held to, as its makers document it
 * (2026-11-26). A server that refuses a form is asked in the next one.
 */
export interface ReadyEntry {
  readonly name: { readonly zh: string; readonly en: string };
  /** Where it is while the environment says nothing else. Absent: the environment has to say. */
  readonly address?: string;
  readonly addressVariable: string;
  readonly keyVariable: string;
  /** Appended to the address: one variable serves several protocols of a server. */
  readonly path?: string;
  readonly forms: readonly AnswerForm[];
  /** Absent: 0. `null`: the server decides, for some of its models take no other. */
  readonly temperature?: null;
  readonly countsNoStream?: boolean;
}

const schemaFirst = ["schema", "function", "json", "words"] as const;
const functionFirst = ["function", "json", "words"] as const;
const jsonFirst = ["json", "words"] as const;

export const readyEntries = {
  openai: {
    name: { zh: "OpenAI 或兼容服务", en: "OpenAI, or a server that is compatible" },
    address: "https://api.openai.com/v1",
    addressVariable: "OPENAI_BASE_URL",
    keyVariable: "OPENAI_API_KEY",
    forms: schemaFirst,
    temperature: null,
  },
  qwen: {
    name: { zh: "通义千问（阿里云百炼）", en: "Qwen (DashScope)" },
    address: "https://dashscope.aliyuncs.com/compatible-mode/v1",
    addressVariable: "DASHSCOPE_BASE_URL",
    keyVariable: "DASHSCOPE_API_KEY",
    forms: functionFirst,
  },
  ernie: {
    name: { zh: "文心一言（百度千帆）", en: "ERNIE (Qianfan)" },
    address: "https://qianfan.baidubce.com/v2",
    addressVariable: "QIANFAN_BASE_URL",
    keyVariable: "QIANFAN_API_KEY",
    forms: schemaFirst,
  },
  hunyuan: {
    name: { zh: "混元（腾讯云）", en: "Hunyuan (Tencent Cloud)" },
    address: "https://api.hunyuan.cloud.tencent.com/v1",
    addressVariable: "HUNYUAN_BASE_URL",
    keyVariable: "HUNYUAN_API_KEY",
    forms: ["function", "words"],
  },
  doubao: {
    name: { zh: "豆包（火山方舟）", en: "Doubao (Ark)" },
    address: "https://ark.cn-beijing.volces.com/api/v3",
    addressVariable: "ARK_BASE_URL",
    keyVariable: "ARK_API_KEY",
    forms: schemaFirst,
  },
  spark: {
    name: { zh: "讯飞星火", en: "Spark (iFLYTEK)" },
    address: "https://spark-api-open.xf-yun.com/v1",
    addressVariable: "SPARK_BASE_URL",
    keyVariable: "SPARK_API_KEY",
    forms: jsonFirst,
    countsNoStream: true,
  },
  yi: {
    name: { zh: "零一万物", en: "Yi (01.AI)" },
    address: "https://api.lingyiwanwu.com/v1",
    addressVariable: "YI_BASE_URL",
    keyVariable: "YI_API_KEY",
    forms: ["words"],
    countsNoStream: true,
  },
  deepseek: {
    name: { zh: "深度求索", en: "DeepSeek" },
    address: "https://api.deepseek.com",
    addressVariable: "DEEPSEEK_BASE_URL",
    keyVariable: "DEEPSEEK_API_KEY",
    forms: functionFirst,
  },
  glm: {
    name: { zh: "智谱", en: "GLM (Zhipu)" },
    address: "https://open.bigmodel.cn/api/paas/v4",
    addressVariable: "ZHIPUAI_BASE_URL",
    keyVariable: "ZHIPUAI_API_KEY",
    forms: jsonFirst,
  },
  kimi: {
    name: { zh: "Kimi（月之暗面）", en: "Kimi (Moonshot)" },
    address: "https://api.moonshot.cn/v1",
    addressVariable: "MOONSHOT_BASE_URL",
    keyVariable: "MOONSHOT_API_KEY",
    forms: jsonFirst,
    temperature: null,
  },
  minimax: {
    name: { zh: "MiniMax", en: "MiniMax" },
    address: "https://api.minimaxi.com/v1",
    addressVariable: "MINIMAX_BASE_URL",
    keyVariable: "MINIMAX_API_KEY",
    forms: ["function", "words"],
    temperature: null,
  },
  vllm: {
    name: { zh: "vLLM", en: "vLLM" },
    address: "http://127.0.0.1:8000/v1",
    addressVariable: "VLLM_BASE_URL",
    keyVariable: "VLLM_API_KEY",
    forms: schemaFirst,
  },
  ollama: {
    name: { zh: "Ollama", en: "Ollama" },
    address: "http://127.0.0.1:11434",
    addressVariable: "OLLAMA_BASE_URL",
    keyVariable: "OLLAMA_API_KEY",
    path: "/v1",
    forms: schemaFirst,
  },
  llamacpp: {
    name: { zh: "llama.cpp", en: "llama.cpp" },
    address: "http://127.0.0.1:8080/v1",
    addressVariable: "LLAMACPP_BASE_URL",
    keyVariable: "LLAMACPP_API_KEY",
    forms: schemaFirst,
  },
  xinference: {
    name: { zh: "Xinference", en: "Xinference" },
    address: "http://127.0.0.1:9997/v1",
    addressVariable: "XINFERENCE_BASE_URL",
    keyVariable: "XINFERENCE_API_KEY",
    forms: schemaFirst,
  },
} as const satisfies Readonly<Record<string, ReadyEntry>>;

export type ReadyName = keyof typeof readyEntries;
