"use client";

import { lazy, Suspense } from "react";
import { useDesk, useSession } from "../desk";

// Nobody waits for a calendar to begin writing: a dialog's script comes when it is first asked for.
const SourceDialog = lazy(() => import("./source-dialog"));
const TableDialog = lazy(() => import("./table-dialog"));
const LinkDialog = lazy(() => import("./link-dialog"));

/** The dialogs that the tools and the page open: only the one that is asked for is there. */
export function Pickers() {
  const { picking } = useDesk();
  const session = useSession();
  if (!session || !picking) return null;
  return (
    <Suspense fallback={null}>
      {(picking === "source" || picking === "reference") && <SourceDialog session={session} as={picking} />}
      {picking === "table" && <TableDialog session={session} />}
      {picking === "link" && <LinkDialog session={session} />}
    </Suspense>
  );
}
