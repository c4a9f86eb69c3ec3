import "server-only";
import type { LookupAddress } from "node:dns";
import { lookup } from "node:dns/promises";
import { isPublicAddress } from "./public-address";

/** What may be asked. */
export type Guard = {
  readonly allows: (address: string, port: number) => boolean;
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>;
};

/** Ports below 1024 that are not the web's belong to services that a request could be made to mean something to. */
function isWebPort(port: number): boolean {
  return port === 80 || port === 443 || port >= 1024;
}

/** The public internet's web servers, and nothing else. */
export const publicOnly: Guard = {
  allows: (address, port) => isWebPort(port) && isPublicAddress(address),
  resolve: (name) => lookup(name, { all: true, verbatim: true }),
};
