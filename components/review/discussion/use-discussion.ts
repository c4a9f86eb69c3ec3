"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { type Discussion, discussionSchema } from "@/lib/review/discussion";

export type HeldDiscussion = {
  /** Null until it was read. */
  readonly discussion: Discussion | null;
  /** Reads it again: one reading at a time, and the last one asked for is never left out. */
  readonly refresh: () => void;
};

/** What is said about an article, read again whenever somebody says that it changed. A network that is away keeps what was read. */
export function useDiscussion(articleId: string): HeldDiscussion {
  const [discussion, setDiscussion] = useState<Discussion | null>(null);
  const reading = useRef<{ again: boolean } | null>(null);
  const refresh = useCallback(() => {
    if (reading.current) {
      reading.current.again = true;
      return;
    }
    reading.current = { again: false };
    readThreads(articleId)
      .then((read) => read && setDiscussion(read))
      .finally(() => {
        const again = reading.current?.again;
        reading.current = null;
        if (again) refresh();
      });
  }, [articleId]);
  useEffect(() => refresh(), [refresh]);
  return { discussion, refresh };
}

async function readThreads(articleId: string): Promise<Discussion | null> {
  const response = await fetch(`/api/documents/${articleId}/threads`, { cache: "no-store" }).catch(() => null);
  if (!response?.ok) return null;
  return discussionSchema.safeParse(await response.json()).data ?? null;
}
