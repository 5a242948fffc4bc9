import type { RankedPassage } from "@guildhall/core";
import { describe, expect, it } from "vitest";
import { ofPlacesNamed } from "./topic.ts";

const of = (region: string | undefined): RankedPassage =>
  ({ document: { version: { facts: region === undefined ? {} : { region } } } }) as unknown as RankedPassage;
const [linzhou, yunze, nowhere] = [of("临州市"), of("云泽市"), of(undefined)];

describe("ofPlacesNamed", () => {
  it("rules out another city where the question names one without saying 市", () => {
    expect(ofPlacesNamed("在临州申请补贴要什么材料", [yunze, linzhou, nowhere])).toEqual([linzhou, nowhere]);
  });

  it("rules out nothing where no place of the passages is named", () => {
    expect(ofPlacesNamed("申请补贴要什么材料", [yunze, linzhou])).toEqual([yunze, linzhou]);
  });
});
