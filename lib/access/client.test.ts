import { describe, expect, it } from "vitest";
import { clientOf, socketAddressHeader } from "@/lib/access/client";

const from = (socket: string | null, forwarded?: string) =>
  new Headers({ ...(socket && { [socketAddressHeader]: socket }), ...(forwarded && { "x-forwarded-for": forwarded }) });

describe("clientOf", () => {
  it.each([
    ["the socket's address", from("203.0.113.7"), false, "203.0.113.7"],
    ["not what the client claims", from("203.0.113.7", "10.0.0.1"), false, "203.0.113.7"],
    ["what a trusted proxy saw", from("10.0.0.9", "1.2.3.4, 198.51.100.2"), true, "198.51.100.2"],
    ["the socket when the proxy said nothing", from("10.0.0.9"), true, "10.0.0.9"],
    ["IPv4 in IPv6", from("::ffff:203.0.113.7"), false, "203.0.113.7"],
    ["the network of IPv6", from("2001:db8:0:12:ffff::1"), false, "2001:db8:0:12::/64"],
    ["a short IPv6", from("2001:db8::1"), false, "2001:db8:0:0::/64"],
    ["loopback", from("::1"), false, "0:0:0:0::/64"],
    ["nothing known", from(null), false, "unknown"],
  ])("%s", (_, headers, trust, address) => expect(clientOf(headers, trust).address).toBe(address));
});
