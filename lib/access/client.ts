/** From where a request comes, as far as it can be known: for limits, never for permission. */
export type Client = { readonly address: string };

/** Set by our own server from the socket, over anything that a client sent under that name. */
export const socketAddressHeader = "x-imprimatur-address";

/**
 * The address that our server saw, or behind a proxy that is trusted (TRUST_PROXY) the last one that this proxy added to
 * X-Forwarded-For: what stands before it was written by whoever sent the request. Addresses of IPv6 count by their network (/64),
 * which is what one household or one machine has.
 */
export function clientOf(headers: Pick<Headers, "get">, trustProxy = false): Client {
  const forwarded = trustProxy ? headers.get("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return { address: networkOf(forwarded || headers.get(socketAddressHeader) || "unknown") };
}

function networkOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, "")
    .slice(0, 64);
  return plain.includes(":") ? `${groupsOf(plain).slice(0, 4).join(":")}::/64` : plain;
}

/** The eight groups of an IPv6 address, its `::` filled up. */
function groupsOf(address: string): string[] {
  const [head = "", tail] = address.replace(/^\[|\]$/g, "").split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
  return [...left, ...Array.from({ length: zeros }, () => "0"), ...right].map((group) => group.replace(/^0+(?=.)/, ""));
}
