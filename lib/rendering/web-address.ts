/** An address that a reader's program may be led to, in the letters that every program takes; null for anything else. */
export function webAddress(address: string): string | null {
  if (address.length === 0 || address.length > 2000 || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (!["http:", "https:", "mailto:"].includes(protocol)) return null;
  return href.replace(/[{}|\\^`[\]<>"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
