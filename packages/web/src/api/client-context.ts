import { createContext, use } from "react";
import { createClient, type Client } from "./client.ts";

/** The server, asked in the reader's language. */
export const ClientContext = createContext<Client>(createClient("zh"));

export function useClient(): Client {
  return use(ClientContext);
}
