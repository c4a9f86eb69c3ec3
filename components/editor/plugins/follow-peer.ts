import type { ArticleSession } from "../session/article-session";
import { type Peer, peersOf } from "./carets";

/** Where somebody's caret is kept on the screen: between the tools above and what is below it. */
const margin = { top: 140, bottom: 120 };

/**
 * Keeps the caret of somebody in view, wherever they write, until this person takes over (writes, scrolls, presses Escape): then `ended` is
 * called. Answers how to stop. It only scrolls, so that a syllable being composed is not touched.
 */
export function followPeer(session: ArticleSession, userId: string, ended: () => void): () => void {
  let seen = -1;
  const look = () => {
    const peer = newest(peersOf(session.snapshot().state), userId);
    if (!peer || peer.head === seen) return;
    seen = peer.head;
    bringIntoView(session, peer.head);
  };
  const takesOver = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || event.key === "Escape" || session.view.hasFocus()) ended();
  };
  const stopListening = session.subscribe(look);
  const kinds = ["wheel", "touchmove", "keydown"] as const;
  for (const kind of kinds) window.addEventListener(kind, takesOver, { passive: true });
  look();
  return () => {
    stopListening();
    for (const kind of kinds) window.removeEventListener(kind, takesOver);
  };
}

/** A person with two windows is followed in the one that was heard of last. */
function newest(peers: readonly Peer[], userId: string): Peer | undefined {
  return peers
    .filter((peer) => peer.userId === userId)
    .toSorted((one, other) => one.heardAt - other.heardAt)
    .at(-1);
}

function bringIntoView({ view }: ArticleSession, position: number): void {
  if (position > view.state.doc.content.size) return;
  const { top, bottom } = view.coordsAtPos(position);
  const isSeen = top >= margin.top && bottom <= window.innerHeight - margin.bottom;
  if (isSeen) return;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  window.scrollBy({ top: top - window.innerHeight / 3, behavior: calm ? "auto" : "smooth" });
}
