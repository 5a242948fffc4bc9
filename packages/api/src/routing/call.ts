import type { Language, Principal } from "@guildhall/core";
import type { Route, RouteName, Routes } from "@guildhall/core/contracts";
import type { Request, Response } from "express";
import type { z } from "zod";

type Checked<Value> = Value extends z.ZodType ? z.output<Value> : undefined;
type PartOf<Name extends RouteName, Part extends keyof Route> = Routes[Name] extends {
  readonly [Key in Part]: infer Value;
}
  ? Checked<Value>
  : undefined;

/** What may be sent where the schema says T: readonly data is as good as any. */
type Sent<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Element)[]
    ? readonly Sent<Element>[]
    : { readonly [Key in keyof T]: Sent<T[Key]> };

/** A request that passed its contract. */
export interface Call<Name extends RouteName> {
  readonly params: PartOf<Name, "params">;
  readonly query: PartOf<Name, "query">;
  readonly headers: PartOf<Name, "headers">;
  /** Absent only where the body came as an upload. */
  readonly body: PartOf<Name, "body"> | (Routes[Name] extends { readonly upload: unknown } ? undefined : never);
  readonly principal: Principal;
  readonly language: Language;
  readonly requestId: string;
  /** Raised when the client goes away or the server stops. */
  readonly signal: AbortSignal;
  readonly request: Request;
  readonly response: Response;
}

type Responses<Name extends RouteName> = Routes[Name]["responses"];

/** A response of the contract; `handled` where the handler wrote to the response itself. */
export type Reply<Name extends RouteName> =
  | "handled"
  | {
      [Status in keyof Responses<Name>]: Responses<Name>[Status] extends {
        readonly json: infer Schema extends z.ZodType;
      }
        ? { readonly status: Status; readonly json: Sent<z.input<Schema>> }
        : { readonly status: Status };
    }[keyof Responses<Name>];

export type Handler<Name extends RouteName> = (call: Call<Name>) => Promise<Reply<Name>>;

/** One handler for every route of the contract. */
export type Handlers = { readonly [Name in RouteName]: Handler<Name> };
