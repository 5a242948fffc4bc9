/** An action that waits a little, so that it can be undone. */
export interface Held {
  undo(): void;
}

/** Does the action after `milliseconds` unless it is undone; a page that is left before does it at once where `onLeave` says so. */
export function hold(action: () => void, milliseconds: number, onLeave: "do" | "drop"): Held {
  const leave = () => {
    finish();
    if (onLeave === "do") action();
  };
  const finish = () => {
    clearTimeout(timer);
    removeEventListener("pagehide", leave);
  };
  const timer = setTimeout(() => {
    finish();
    action();
  }, milliseconds);
  addEventListener("pagehide", leave);
  return { undo: finish };
}
