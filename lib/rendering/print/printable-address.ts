/** An address that a printed link may lead to; null for what no reader's program should be asked to open. */
export function printableAddress(address: string): string | null {
  if (address.length === 0 || address.length > 2000) return null;
  return URL.canParse(address) && /^(https?|mailto):/i.test(address) ? address : null;
}
