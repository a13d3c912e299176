/** How thick a divider looks, 0 to 1: grows fast for the first dossiers, slowly for many, full at about 60. */
export function thicknessOf(count: number): number {
  return Math.min(1, Math.log2(1 + count) / 6);
}
