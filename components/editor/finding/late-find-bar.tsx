"use client";

import { useEffect } from "react";
import { late } from "@/components/ui/late";
import { useDesk, useSession } from "../desk";

const FindBar = late(
  () => import("./find-bar"),
  () => null,
);

export function LateFindBar() {
  const { view } = useDesk();
  const session = useSession();
  useEffect(() => FindBar.fetchSoon(), []);
  return session && view.finding ? <FindBar session={session} /> : null;
}
