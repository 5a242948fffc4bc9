/** The address of what a vertical's desk does beside answering. */
export function deskPath(vertical: string): string {
  return `/${encodeURIComponent(vertical)}`;
}

/** The work that an address opens, if it names one: ?work=… */
export function workIn(search: string): string | undefined {
  return new URLSearchParams(search).get("work") ?? undefined;
}
