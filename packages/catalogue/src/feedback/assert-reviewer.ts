import { mayReview, PlatformError, type Principal } from "@guildhall/core";
import { assertPrincipal } from "@guildhall/storage";

/** Stops whoever may not review, whatever the types said. */
export function assertReviewer(principal: Principal): void {
  assertPrincipal(principal);
  if (!mayReview(principal)) throw new PlatformError("feedback/not_allowed", {});
}
