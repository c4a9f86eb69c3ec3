"use client";

import { useDesk, useSession } from "../desk";
import { LinkDialog } from "./link-dialog";
import { SourceDialog } from "./source-dialog";
import { TableDialog } from "./table-dialog";

/** The dialogs that the tools and the page open: only the one that is asked for is there. */
export function Pickers() {
  const { picking } = useDesk();
  const session = useSession();
  if (!session) return null;
  if (picking === "source" || picking === "reference") return <SourceDialog session={session} as={picking} />;
  if (picking === "table") return <TableDialog session={session} />;
  return picking === "link" ? <LinkDialog session={session} /> : null;
}
