/** What we use of the library, so that the code is checked where the library is not installed. */
declare module "@huggingface/transformers" {
  interface Tensor {
    readonly data: Float32Array | BigInt64Array;
    readonly dims: readonly number[];
  }
  type Encoded = Readonly<Record<"input_ids" | "attention_mask", Tensor>>;
  type Tokenizer = (
    texts: readonly string[],
    options: { readonly text_pair?: readonly string[]; readonly padding: true; readonly truncation: true },
  ) => Encoded;
  type Model = ((inputs: Encoded) => Promise<Readonly<Record<string, Tensor>>>) & { dispose(): Promise<unknown> };
  interface Loaded<What> {
    from_pretrained(
      folder: string,
      options?: { readonly dtype?: string; readonly local_files_only?: boolean },
    ): Promise<What>;
  }
  const env: { allowRemoteModels: boolean; allowLocalModels: boolean; localModelPath: string };
  const AutoTokenizer: Loaded<Tokenizer>;
  const AutoModel: Loaded<Model>;
  const AutoModelForSequenceClassification: Loaded<Model>;
}
