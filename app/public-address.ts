import { env } from "@/lib/platform/env.server";

/** The address under which readers know the site, without a slash at its end. */
export function siteAddress(): string {
  return env().PUBLIC_URL;
}

/** A public path (`/weekly/147`) as a whole address. */
export function publicAddress(path: string): string {
  return `${siteAddress()}${path}`;
}
