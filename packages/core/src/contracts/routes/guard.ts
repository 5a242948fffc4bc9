import { defineRoute } from "../route.ts";
import { anyQuery } from "../schemas/basics.ts";
import { guardRequest, guardResult } from "../schemas/guard.ts";

export const guardRoutes = {
  checkText: defineRoute({
    method: "post",
    path: "/v1/guard",
    tag: "answers",
    summary: {
      zh: "用一个行业的检查核对别处写的话",
      en: "Hold what was written elsewhere against the guards of a vertical",
    },
    query: anyQuery,
    body: guardRequest,
    responses: {
      200: { describe: { zh: "每道检查的结论", en: "What each guard says" }, json: guardResult },
    },
    errors: ["question/empty", "question/too_long", "vertical/unknown", "access/other_vertical"],
  }),
} as const;
