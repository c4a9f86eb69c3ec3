"use client";

import { useEffect, useRef } from "react";
import { newsEventSchema, stateEventSchema } from "@/lib/articles/step-protocol";

export type ArticleNews = "threads" | "review" | "text";

type Following = {
  articleId: string;
  /** The document's version that the page shows. */
  version: number;
};

/** Milliseconds between two words about somebody who types. */
const pace = 3_000;

/**
 * Hears what happens to an article while somebody reads it here: its comments, its verdicts and state, its text. After a break everything
 * may have changed, and it says so.
 */
export function useArticleNews({ articleId, version }: Following, hear: (news: ArticleNews) => void): void {
  const latest = useRef({ hear, version });
  latest.current = { hear, version };
  useEffect(() => {
    const clientId = crypto.randomUUID();
    const stream = new EventSource(
      `/api/documents/${articleId}/events?since=${latest.current.version}&clientId=${clientId}`,
    );
    let state: string | null = null;
    let wasOpen = false;
    let typing: ReturnType<typeof setTimeout> | undefined;
    const on = (name: string, take: (data: unknown) => void) =>
      stream.addEventListener(name, (event) => take(JSON.parse((event as MessageEvent<string>).data)));
    stream.addEventListener("open", () => {
      if (wasOpen) for (const news of ["threads", "review"] as const) latest.current.hear(news);
      wasOpen = true;
    });
    on("news", (data) => latest.current.hear(newsEventSchema.parse(data).about));
    on("steps", () => {
      typing ??= setTimeout(() => {
        typing = undefined;
        latest.current.hear("text");
      }, pace);
    });
    on("state", (data) => {
      const next = stateEventSchema.parse(data).state;
      if (state !== null && state !== next) latest.current.hear("review");
      state = next;
    });
    for (const name of ["reload", "end"]) on(name, () => stream.close());
    return () => {
      clearTimeout(typing);
      stream.close();
    };
  }, [articleId]);
}
