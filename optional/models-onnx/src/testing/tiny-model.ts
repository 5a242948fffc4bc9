import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Node, onnxFile, type TensorOf } from "./onnx-file.ts";

const special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const characters = Array.from("试用期最长不得超过六个月公务员为一年河道采砂许可证制度问文");
const vocabulary = [...special, ...new Set(characters)];
const size = vocabulary.length;

/** Each character is a direction of its own; what is no character is nothing, except [CLS], which is the first. */
const directions: TensorOf = {
  name: "directions",
  dimensions: [size, size],
  values: vocabulary.flatMap((_, row) =>
    vocabulary.map((_, column) => (row === column && (row === 2 || row > 3) ? 1 : 0)),
  ),
  type: "float",
};

/** A token model: the hidden state of a token is its direction. */
export function writeEmbeddingModel(folder: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const nodes: readonly Node[] = [
    { operator: "Gather", inputs: ["directions", "input_ids"], output: "last_hidden_state" },
  ];
  return write(folder, onnxFile({ nodes, tensors: [directions], output: { name: "last_hidden_state", rank: 3 } }), {
    "config.json": { model_type: "bert", architectures: ["BertModel"] },
    ...more,
  });
}

/** A cross-encoder: a pair scores a point for each time a character stands in it again. */
export function writeRerankingModel(folder: string): Promise<void> {
  const nodes: readonly Node[] = [
    { operator: "Gather", inputs: ["directions", "input_ids"], output: "tokens" },
    { operator: "ReduceSum", inputs: ["tokens", "second"], output: "counts", integers: { keepdims: 0 } },
    { operator: "Sub", inputs: ["counts", "one"], output: "beyond" },
    { operator: "Relu", inputs: ["beyond"], output: "again" },
    { operator: "ReduceSum", inputs: ["again", "second"], output: "logits", integers: { keepdims: 1 } },
  ];
  const tensors: readonly TensorOf[] = [
    directions,
    { name: "second", dimensions: [1], values: [1], type: "integer" },
    { name: "one", dimensions: [1], values: [1], type: "float" },
  ];
  return write(folder, onnxFile({ nodes, tensors, output: { name: "logits", rank: 2 } }), {
    "config.json": { model_type: "bert", architectures: ["BertForSequenceClassification"], num_labels: 1 },
  });
}

async function write(folder: string, model: Uint8Array, files: Readonly<Record<string, unknown>>): Promise<void> {
  const described = { ...files, "tokenizer.json": tokenizer, "tokenizer_config.json": tokenizerConfig };
  await mkdir(path.join(folder, "onnx"), { recursive: true });
  await writeFile(path.join(folder, "onnx/model.onnx"), model);
  for (const [name, content] of Object.entries(described)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), JSON.stringify(content));
  }
}

const tokenizerConfig = {
  tokenizer_class: "BertTokenizer",
  model_max_length: 512,
  pad_token: "[PAD]",
  unk_token: "[UNK]",
  cls_token: "[CLS]",
  sep_token: "[SEP]",
};

const isSpecial = (content: string, id: number) => ({
  id,
  content,
  special: true,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
});

const tokenizer = {
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: special.map(isSpecial),
  normalizer: {
    type: "BertNormalizer",
    clean_text: true,
    handle_chinese_chars: true,
    strip_accents: null,
    lowercase: true,
  },
  pre_tokenizer: { type: "BertPreTokenizer" },
  post_processor: {
    type: "TemplateProcessing",
    single: [
      { SpecialToken: { id: "[CLS]", type_id: 0 } },
      { Sequence: { id: "A", type_id: 0 } },
      { SpecialToken: { id: "[SEP]", type_id: 0 } },
    ],
    pair: [
      { SpecialToken: { id: "[CLS]", type_id: 0 } },
      { Sequence: { id: "A", type_id: 0 } },
      { SpecialToken: { id: "[SEP]", type_id: 0 } },
      { Sequence: { id: "B", type_id: 1 } },
      { SpecialToken: { id: "[SEP]", type_id: 1 } },
    ],
    special_tokens: {
      "[CLS]": { id: "[CLS]", ids: [2], tokens: ["[CLS]"] },
      "[SEP]": { id: "[SEP]", ids: [3], tokens: ["[SEP]"] },
    },
  },
  decoder: { type: "WordPiece", prefix: "##", cleanup: true },
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(vocabulary.map((token, id) => [token, id])),
  },
};
