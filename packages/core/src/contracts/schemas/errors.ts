import { z } from "zod";
import { errorCatalogue, type ErrorCode } from "../../error-catalogue.ts";

export const errorCode = z
  .enum(Object.keys(errorCatalogue) as [ErrorCode, ...ErrorCode[]])
  .meta({ id: "ErrorCode", description: "永久不变的错误编号。A permanent code." });

/** Every failure looks like this. A 5xx tells its code and request id, and nothing of what lies behind it. */
export const errorBody = z
  .object({ error: z.object({ code: errorCode, message: z.string(), requestId: z.string() }) })
  .meta({ id: "Error" });
