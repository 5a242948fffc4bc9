import { errorBody, type Route, routes } from "@guildhall/core/contracts";
import { expect } from "vitest";
import type { Received } from "./open-server.ts";

/** The body is exactly what the contract says for this route and status: nothing missing, nothing more. */
export function conforms(name: keyof typeof routes, received: Received): void {
  const { responses }: Route = routes[name];
  const schema = received.status >= 400 ? errorBody : responses[received.status]?.json;
  expect(schema, `${name} documents no JSON for ${received.status}`).toBeDefined();
  expect(schema?.parse(received.json())).toEqual(received.json());
}
