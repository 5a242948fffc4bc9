const form = /^\/a\/([^/]+)$/;

/** The address under which an answer opens again. */
export function answerPath(id: string): string {
  return `/a/${encodeURIComponent(id)}`;
}

/** The answer that an address names, if it names one. */
export function answerIdIn(pathname: string): string | undefined {
  const id = form.exec(pathname)?.[1];
  return id === undefined ? undefined : decodeURIComponent(id);
}
