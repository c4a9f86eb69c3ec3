"use client";

import { useEffect } from "react";
import { late } from "@/components/ui/late";
import { whenIdleEach } from "@/components/ui/when-idle";
import { useDesk, useSession } from "../desk";
import { RecordPickers } from "../records/record-pickers";
import { Unreachable } from "./unreachable";

// Nobody waits for a calendar to begin writing: the dialogs' scripts come once the page is there.
const SourceDialog = late(() => import("./source-dialog"), Unreachable);
const LocatorDialog = late(() => import("./locator-dialog"), Unreachable);
const TableDialog = late(() => import("./table-dialog"), Unreachable);
const ChartDialog = late(() => import("./chart-dialog"), Unreachable);
const TableNews = late(() => import("./table-news"), Unreachable);
const ToRecord = late(() => import("./to-record-dialog"), Unreachable);
const FromRecord = late(() => import("./from-record-dialog"), Unreachable);
const LinkDialog = late(() => import("./link-dialog"), Unreachable);
const AddComment = late(() => import("../comments/add-comment"), Unreachable);
const RubyDialog = late(() => import("./ruby-dialog"), Unreachable);
const CharactersDialog = late(() => import("./characters-dialog"), Unreachable);
const KeysDialog = late(() => import("../help/keys-dialog"), Unreachable);
const PictureDialog = late(() => import("../pictures/picture-dialog"), Unreachable);
const dialogs = [
  SourceDialog,
  LocatorDialog,
  TableDialog,
  ChartDialog,
  TableNews,
  ToRecord,
  FromRecord,
  LinkDialog,
  RubyDialog,
  CharactersDialog,
  KeysDialog,
  AddComment,
  PictureDialog,
];

const parts = dialogs.map((dialog) => dialog.fetchSoon);

/** The dialogs that the tools and the page open: only the one that is asked for is there. */
export function Pickers() {
  const { picking } = useDesk();
  const session = useSession();
  const isOpen = session !== null;
  // Once one can write, and then one by one: they have to be there when the network is not, but nobody waits for them.
  useEffect(() => (isOpen ? whenIdleEach(parts) : undefined), [isOpen]);
  if (!session || !picking) return null;
  return (
    <>
      {(picking === "source" || picking === "reference") && <SourceDialog session={session} as={picking} />}
      {picking === "locator" && <LocatorDialog session={session} />}
      {picking === "table" && <TableDialog session={session} />}
      {picking === "chart" && <ChartDialog session={session} />}
      {picking === "comment" && <AddComment session={session} />}
      {(picking === "picture" || picking === "otherPicture") && <PictureDialog session={session} as={picking} />}
      <RecordPickers session={session} />
      {picking === "tableNews" && <TableNews session={session} />}
      {(picking === "toRecord" || picking === "toChart") && <ToRecord session={session} as={picking} />}
      {picking === "fromRecord" && <FromRecord session={session} />}
      {picking === "link" && <LinkDialog session={session} />}
      {picking === "ruby" && <RubyDialog session={session} />}
      {picking === "characters" && <CharactersDialog session={session} />}
      {picking === "help" && <KeysDialog />}
    </>
  );
}
