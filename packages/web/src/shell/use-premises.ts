import { useCallback, useEffect, useState } from "react";
import type { Client } from "../api/client.ts";
import type { Premises } from "../api/shapes.ts";

/** How long a server may stay silent before the page calls it unreachable and no longer starting. */
const patience = 6_000;
const pause = 1_500;

/** What the server holds and may do. Asks again until there is an answer, and on `refresh`. */
export function usePremises(client: Client) {
  const [premises, setPremises] = useState<Premises>();
  const [waiting, setWaiting] = useState<"starting" | "offline">("starting");
  const [round, setRound] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    const began = Date.now();
    const tryOnce = async () => {
      try {
        setPremises(await client.premises(leaving.signal));
      } catch {
        if (leaving.signal.aborted) return;
        if (Date.now() - began > patience) setWaiting("offline");
        setTimeout(() => void (leaving.signal.aborted || tryOnce()), pause);
      }
    };
    void tryOnce();
    return () => leaving.abort();
  }, [client, round]);

  const refresh = useCallback(() => setRound((last) => last + 1), []);
  return { premises, waiting, refresh };
}
