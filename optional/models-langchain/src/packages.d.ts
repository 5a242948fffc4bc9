// Types of packages that are not in the default install; the platform knows their classes by what they share.
declare module "@langchain/anthropic";
declare module "@langchain/google-genai";
declare module "@langchain/ollama";
