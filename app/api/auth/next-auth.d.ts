import type { Session as OurSession } from "@/lib/access/session.server";

declare module "next-auth" {
  /** Carried from the moment that somebody is recognised to the making of their token. */
  interface User {
    session?: OurSession;
  }
}
