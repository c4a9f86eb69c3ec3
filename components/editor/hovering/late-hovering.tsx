"use client";

import { late } from "@/components/ui/late";
import { useSession, useSessionValue } from "../desk";

/** Without it the page is still written; the toolbar and the keys do the same. */
const Hovering = late(
  () => import("./hovering"),
  () => null,
);

/** The menus that lie over the text, where somebody may write. */
export function LateHovering() {
  const session = useSession();
  const editable = useSessionValue(
    ({ documentState, status }) => documentState.editable && status.phase !== "refused",
    false,
  );
  return session && editable ? <Hovering session={session} /> : null;
}
