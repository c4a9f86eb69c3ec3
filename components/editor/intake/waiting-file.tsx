"use client";

import { useEffect } from "react";
import { takeWaitingFile } from "@/components/ui/waiting-file";
import { useDesk, useSession } from "../desk";
import { bring } from "./choose-file";

/** Brings in the file with which an article was begun, when its page is open. */
export function WaitingFile() {
  const session = useSession();
  const { articleId } = useDesk();
  useEffect(() => {
    if (!session) return;
    const file = takeWaitingFile(articleId);
    if (file) void bring(session.view, file);
  }, [session, articleId]);
  return null;
}
