import { useEffect, useState } from "react";
import { reviewPath } from "./review-path.ts";

/** Whether the reader is reviewing: the address says so, also when he goes back or forth. */
export function useReviewOpen() {
  const [isOpen, setOpen] = useState(() => location.pathname === reviewPath);
  useEffect(() => {
    const follow = () => setOpen(location.pathname === reviewPath);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  return {
    isOpen,
    open: () => {
      history.pushState(null, "", reviewPath);
      setOpen(true);
    },
    close: () => {
      history.pushState(null, "", "/");
      setOpen(false);
    },
  };
}
