"use client";

import { getSchema } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { OpenedDocument } from "@/lib/articles/step-protocol";
import { reportCrash } from "@/components/ui/report-crash";
import type { Unsent } from "./connection/unsent";
import { deviceStore, openEarly } from "./connection/unsent-store";
import type { DeskPhase } from "./desk";
import { documentExtensions } from "./schema/document-extensions";
import { ArticleSession, type SessionParts } from "./session/article-session";
import { beginWriting } from "./session/begin-writing";
import { OpeningRefused, openArticle } from "./session/opening";

openEarly();

export type SessionSetting = Pick<
  SessionParts,
  | "words"
  | "sources"
  | "tables"
  | "pictures"
  | "addReference"
  | "pickLocator"
  | "pickRecord"
  | "toToolbar"
  | "pickLink"
  | "pickRuby"
  | "refused"
  | "pasted"
  | "language"
  | "label"
  | "bullets"
  | "charts"
  | "userId"
> & { readonly document: OpenedDocument };

type Held = {
  readonly phase: DeskPhase;
  readonly leftBehind: readonly Unsent[];
  readonly forget: (unsent: Unsent) => void;
  readonly reopen: () => void;
};

/** Opens an article on this page, keeps it open, and closes it with the page. */
export function useArticleSession(mount: RefObject<HTMLElement | null>, setting: SessionSetting): Held {
  const [phase, setPhase] = useState<DeskPhase>({ kind: "opening", waiting: false });
  const [leftBehind, setLeftBehind] = useState<readonly Unsent[]>([]);
  const [round, setRound] = useState(0);
  const latest = useRef(setting);
  latest.current = setting;
  const { articleId } = setting.document;

  useEffect(() => {
    const stopping = new AbortController();
    let session: ArticleSession | null = null;
    const begin = async () => {
      const store = deviceStore();
      const opened = await openArticle({
        articleId,
        schema: () => getSchema(documentExtensions()),
        store,
        given: round === 0 ? latest.current.document : null,
        waiting: () => setPhase({ kind: "opening", waiting: true }),
        signal: stopping.signal,
      });
      if (stopping.signal.aborted || !mount.current) return;
      const element = document.createElement("div");
      mount.current.replaceChildren(element);
      session = new ArticleSession({
        ...latest.current,
        element,
        document: opened.document,
        diverged: opened.diverged,
        store,
        reopen: () => setRound((count) => count + 1),
        ended: (code) => setPhase({ kind: "closed", code }),
      });
      setLeftBehind(opened.leftBehind);
      setPhase({ kind: "open", session });
      beginWriting(session.view);
    };
    begin().catch((error: unknown) => {
      if (stopping.signal.aborted) return;
      if (error instanceof OpeningRefused) return setPhase({ kind: "closed", code: error.code });
      setPhase({ kind: "closed", code: "crash" });
      const broken = error instanceof Error ? error : new Error(String(error));
      void reportCrash(broken).then((reference) => {
        if (reference && !stopping.signal.aborted) setPhase({ kind: "closed", code: "crash", reference });
      });
    });
    const stopLeaving = watchLeaving(() => session);
    return () => {
      stopping.abort();
      stopLeaving();
      session?.destroy();
    };
  }, [articleId, round, mount]);

  const reopen = useCallback(() => setRound((count) => count + 1), []);
  const forget = useCallback((unsent: Unsent) => {
    setLeftBehind((all) => all.filter((one) => one.clientId !== unsent.clientId));
    void deviceStore().drop(unsent);
  }, []);
  return { phase, leftBehind, forget, reopen };
}

/** What a page that is left, or comes back to the network, must do. It asks only if something would be lost with it. */
function watchLeaving(session: () => ArticleSession | null): () => void {
  const lastWords = () => session()?.lastWords();
  const retry = () => session()?.connection.retry();
  const hidden = () => document.visibilityState === "hidden" && lastWords();
  const ask = (event: BeforeUnloadEvent) => {
    const status = session()?.connection.status;
    if (status && status.unsent > 0 && !status.storedHere) event.preventDefault();
  };
  window.addEventListener("pagehide", lastWords);
  window.addEventListener("online", retry);
  window.addEventListener("beforeunload", ask);
  document.addEventListener("visibilitychange", hidden);
  return () => {
    window.removeEventListener("pagehide", lastWords);
    window.removeEventListener("online", retry);
    window.removeEventListener("beforeunload", ask);
    document.removeEventListener("visibilitychange", hidden);
  };
}
