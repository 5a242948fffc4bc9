// The retrieval chain that LangChain.js documents: BM25Retriever, a prompt with the passages, a chat model, streamed.
// Measured beside our own by `guildhall eval speed --answers`. Plain JavaScript, imported only where this folder is installed.
import { BM25Retriever } from "@langchain/community/retrievers/bm25";
import { ChatPromptTemplate } from "@langchain/core/prompts";
import { StringOutputParser } from "@langchain/core/output_parsers";
import { ChatOpenAI } from "@langchain/openai";

const PASSAGES = 12;
const SENTENCE_ENDS = /[。！？!?]/;

/** A chain with the base model at this address. */
export async function createChain(address) {
  const model = new ChatOpenAI({ model: "partner", apiKey: "none", configuration: { baseURL: `${address}/v1` } });
  const prompt = ChatPromptTemplate.fromMessages([
    ["system", "Answer from the context only.\n\n{context}"],
    ["human", "{question}"],
  ]);
  const answer = prompt.pipe(model).pipe(new StringOutputParser());
  let retriever;
  return {
    async index(passages) {
      const documents = [];
      for await (const { id, title, text } of passages)
        documents.push({ pageContent: `${title}\n${text}`, metadata: { id } });
      retriever = BM25Retriever.fromDocuments(documents, { k: PASSAGES });
    },
    async answer(question) {
      const asked = performance.now();
      const found = await retriever.invoke(question);
      const context = found.map(({ pageContent }) => pageContent).join("\n\n");
      let first;
      let text = "";
      for await (const piece of await answer.stream({ context, question })) {
        text += piece;
        if (first === undefined && SENTENCE_ENDS.test(text)) first = performance.now() - asked;
      }
      const whole = performance.now() - asked;
      return { whole, first: first ?? (text === "" ? undefined : whole) };
    },
    async close() {},
  };
}
