import { useCallback, useEffect, useState } from "react";

/** The address in sight, also when the reader goes back or forth. */
export function usePlace() {
  const [path, setPath] = useState(() => location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = useCallback((to: string) => {
    history.pushState(null, "", to);
    setPath(location.pathname);
  }, []);
  return { path, go };
}
