"use client";

import { getSchema } from "@tiptap/core";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { OpenedDocument } from "@/lib/articles/step-protocol";
import { reportCrash } from "@/components/ui/report-crash";
import type { Unsent } from "./connection/unsent";
import { LookingBack } from "./connection/looking-back";
import { deviceStore, openEarly } from "./connection/unsent-store";
import type { DeskPhase } from "./desk";
import { documentExtensions } from "./schema/document-extensions";
import { afterPaint } from "./session/after-paint";
import { ArticleSession, type SessionParts } from "./session/article-session";
import { beginWriting } from "./session/begin-writing";
import { type Opened, OpeningRefused, openArticle } from "./session/opening";

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
  const [lookingBack] = useState(() => new LookingBack(articleId, deviceStore()));
  const reopen = useCallback(() => setRound((count) => count + 1), []);

  useEffect(() => {
    const stopping = new AbortController();
    let session: ArticleSession | null = null;
    let callOff = () => {};
    const open = ({ document: read, diverged, leftBehind }: Opened) => {
      if (stopping.signal.aborted || !mount.current) return;
      const element = document.createElement("div");
      mount.current.replaceChildren(element);
      session = new ArticleSession({
        ...latest.current,
        element,
        document: read,
        diverged,
        store: deviceStore(),
        reopen,
        ended: (code) => {
          callOff();
          setPhase({ kind: "closed", code });
        },
      });
      beginWriting(session.view);
      // The text is drawn first, then the tools learn of it.
      const opened: DeskPhase = { kind: "open", session };
      callOff = afterPaint(() => {
        setLeftBehind(leftBehind);
        setPhase(opened);
      });
    };
    const begin = async () => {
      // The device may take its time to say that nothing was left behind, as it mostly says: one writes in what was served meanwhile.
      const served = round === 0 ? latest.current.document : null;
      if (served && lookingBack.holds !== true) {
        open({ document: served, leftBehind: [], diverged: [] });
        if ((await lookingBack.left()).length > 0 && !stopping.signal.aborted) reopen();
        return;
      }
      open(
        await openArticle({
          articleId,
          schema: () => getSchema(documentExtensions()),
          store: deviceStore(),
          given: served,
          waiting: () => setPhase({ kind: "opening", waiting: true }),
          signal: stopping.signal,
        }),
      );
    };
    begin().catch((error: unknown) => sayWhy(error, stopping.signal, setPhase));
    const stopLeaving = watchLeaving(() => session);
    return () => {
      stopping.abort();
      callOff();
      stopLeaving();
      session?.destroy();
    };
  }, [articleId, round, mount, lookingBack, reopen]);

  const forget = useCallback((unsent: Unsent) => {
    setLeftBehind((all) => all.filter((one) => one.clientId !== unsent.clientId));
    void deviceStore().drop(unsent);
  }, []);
  return { phase, leftBehind, forget, reopen };
}

/** Why the article is not open; what is a fault of ours is reported, and what it is known by follows. */
function sayWhy(error: unknown, signal: AbortSignal, say: (phase: DeskPhase) => void): void {
  if (signal.aborted) return;
  const code = error instanceof OpeningRefused ? error.code : "crash";
  say({ kind: "closed", code });
  if (error instanceof OpeningRefused) return;
  const broken = error instanceof Error ? error : new Error(String(error));
  void reportCrash(broken).then((reference) => {
    if (reference && !signal.aborted) say({ kind: "closed", code: "crash", reference });
  });
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
