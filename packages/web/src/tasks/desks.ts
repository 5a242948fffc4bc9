import { type ComponentType, lazy } from "react";
import type { Premises, VerticalInfo } from "../api/shapes.ts";

export interface DeskProps {
  readonly premises: Premises;
  readonly vertical: VerticalInfo;
}

interface DeskModule {
  readonly Desk: ComponentType<DeskProps>;
}

/** What stands in the folders verticals/<id>/desk; each is fetched when it is opened. */
const modules = import.meta.glob<DeskModule>("../../../../verticals/*/desk/index.tsx");

/** The screen of a vertical's own, where its folder brings one. */
export const ownDesks: Readonly<Record<string, ComponentType<DeskProps>>> = Object.fromEntries(
  Object.entries(modules).map(([path, load]) => [
    path.split("/").at(-3) ?? "",
    lazy(async () => ({ default: (await load()).Desk })),
  ]),
);
