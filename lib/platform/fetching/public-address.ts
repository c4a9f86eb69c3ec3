/**
 * Whether an IP address belongs to the public internet: whatever a person's paste or a stranger's redirect makes us ask must not reach this
 * machine, its network or the metadata service of whoever hosts it. Ranges: the IANA registries of special-purpose addresses (RFC 6890
 * and its updates). Of IPv6 only what is given out (2000::/3) is public; an address that carries an IPv4 one is judged by that.
 */
export function isPublicAddress(address: string): boolean {
  const four = ipv4(address);
  if (four !== undefined) return isPublicV4(four);
  const groups = ipv6(address);
  return groups !== undefined && isPublicV6(groups);
}

const closedV4: readonly (readonly [base: string, bits: number])[] = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // behind a carrier's translation
  ["127.0.0.0", 8], // this machine
  ["169.254.0.0", 16], // link-local, and with it the metadata services
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocols
  ["192.0.2.0", 24], // documentation
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["198.18.0.0", 15], // measurements
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // many at once
  ["240.0.0.0", 4], // reserved, and all at once
];

function isPublicV4(address: number): boolean {
  return !closedV4.some(([base, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor((ipv4(base) ?? 0) / size);
  });
}

function isPublicV6(groups: readonly number[]): boolean {
  const [first = 0, second = 0] = groups;
  const carried = carriedV4(groups);
  if (carried !== undefined) return isPublicV4(carried);
  if (first >> 13 !== 1) return false; // only 2000::/3 is given out
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false; // protocols (Teredo among them), documentation
  if (first === 0x2002) return false; // 6to4
  return !(first === 0x3fff && second < 0x1000); // documentation
}

/** The IPv4 address that the last two groups are, where the rest says so: mapped (::ffff:0:0/96) or translated (64:ff9b::/96). */
function carriedV4(groups: readonly number[]): number | undefined {
  const head = groups.slice(0, 6).join();
  if (head !== "0,0,0,0,0,65535" && head !== "100,65435,0,0,0,0") return undefined;
  return (groups[6] ?? 0) * 0x10000 + (groups[7] ?? 0);
}

/** Dotted decimal only: other spellings (octal, one number) are made into this by the URL that they came in. */
function ipv4(text: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return undefined;
  const parts = match.slice(1).map(Number);
  return parts.some((part) => part > 255) ? undefined : parts.reduce((sum, part) => sum * 256 + part, 0);
}

/** Eight groups; a zone (`%eth0`) is left out. */
function ipv6(text: string): number[] | undefined {
  const bare = text.split("%")[0] ?? "";
  const url = URL.canParse(`http://[${bare}]/`) ? new URL(`http://[${bare}]/`) : undefined;
  if (!bare.includes(":") || !url) return undefined;
  const [left = "", right] = url.hostname.slice(1, -1).split("::");
  const before = left.split(":").filter(Boolean);
  const after = (right ?? "").split(":").filter(Boolean);
  const missing = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...missing, ...after].map((group) => Number.parseInt(group, 16));
}
