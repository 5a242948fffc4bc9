/**
 * LangChain sends every prompt to a tracing service when one of these says so, which nobody wrote into guildhall.yaml.
 * What leaves this computer is decided there alone.
 */
const SWITCHES = ["LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"];

export function silenceTracing(): void {
  for (const name of SWITCHES) if (process.env[name] !== undefined) process.env[name] = "false";
}
