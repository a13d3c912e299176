/** Reads an address; undefined when it is none. (`URL.parse` would do, but Node 20 does not have it.) */
export function parseUrl(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}

/** Do two addresses have the same origin? Node gives every address with a scheme of its own the same opaque origin, so the parts are compared. */
export function isSameOrigin(address: string, other: string): boolean {
  const [a, b] = [parseUrl(address), parseUrl(other)];
  return a !== undefined && b !== undefined && a.host !== '' && a.protocol === b.protocol && a.host === b.host;
}
