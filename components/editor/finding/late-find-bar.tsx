"use client";

import { useEffect } from "react";
import { late } from "@/components/ui/late";
import { whenIdle } from "@/components/ui/when-idle";
import { useDesk, useSession } from "../desk";

const FindBar = late(
  () => import("./find-bar"),
  () => null,
);

export function LateFindBar() {
  const { view } = useDesk();
  const session = useSession();
  const isOpen = session !== null;
  useEffect(() => (isOpen ? whenIdle(FindBar.fetchSoon) : undefined), [isOpen]);
  return session && view.finding ? <FindBar session={session} /> : null;
}
