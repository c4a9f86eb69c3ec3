import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Caret } from "../connection/connection-parts";
import type { Departure } from "../connection/messages";
import { compositionFoothold } from "../views/element";

/** How many tints there are for people (editor.css: --peer-1 …). */
const tints = 5;
/** After the protocol's 45 s without a word somebody counts as gone. */
const forgottenAfter = 45_000;

export type Peer = Caret & { readonly tint: number; readonly heardAt: number };
type Peers = ReadonlyMap<string, Peer>;

export const caretsKey = new PluginKey<Peers>("carets");

/** Shows where others stand: their carets with names, and what they have selected. */
export function carets(): Plugin<Peers> {
  return new Plugin<Peers>({
    key: caretsKey,
    state: {
      init: () => new Map(),
      apply: (transaction, peers) => heard(transaction, moved(transaction, peers)),
    },
    props: {
      decorations: (state) => {
        const peers = caretsKey.getState(state);
        if (!peers || peers.size === 0) return null;
        return DecorationSet.create(state.doc, [...peers.values()].flatMap(drawn));
      },
    },
  });
}

/** Shows what was heard of others; only while no syllable is being composed. */
export function showCarets(view: EditorView, news: readonly (Caret | Departure)[]): void {
  view.dispatch(view.state.tr.setMeta(caretsKey, news).setMeta("addToHistory", false));
}

/** Always the same list for the same people, so that nobody is drawn anew with each key. */
export function peersOf(state: Parameters<typeof caretsKey.getState>[0]): readonly Peer[] {
  const peers = caretsKey.getState(state);
  if (!peers || peers.size === 0) return nobody;
  const list = listed.get(peers) ?? [...peers.values()];
  listed.set(peers, list);
  return list;
}

const nobody: readonly Peer[] = [];
const listed = new WeakMap<Peers, readonly Peer[]>();

/** Always the same tint for a person, from 1. */
export function tintOf(userId: string): number {
  let sum = 0;
  for (const letter of userId) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return (sum % tints) + 1;
}

function moved(transaction: Transaction, peers: Peers): Peers {
  if (!transaction.docChanged || peers.size === 0) return peers;
  const at = (position: number) => transaction.mapping.map(position, -1);
  return new Map([...peers].map(([id, peer]) => [id, { ...peer, anchor: at(peer.anchor), head: at(peer.head) }]));
}

function heard(transaction: Transaction, peers: Peers): Peers {
  const news: readonly (Caret | Departure)[] | undefined = transaction.getMeta(caretsKey);
  if (!news) return peers;
  const now = Date.now();
  const known = new Map([...peers].filter(([, peer]) => now - peer.heardAt < forgottenAfter));
  for (const one of news) {
    if ("gone" in one) known.delete(one.clientId);
    else known.set(one.clientId, { ...one, tint: tintOf(one.userId), heardAt: now });
  }
  return known;
}

function drawn(peer: Peer): Decoration[] {
  const { anchor, head, clientId, tint, name } = peer;
  const caret = Decoration.widget(head, () => flag(name, tint), {
    key: `${clientId} ${name}`,
    side: 10,
    ignoreSelection: true,
    stopEvent: () => false,
  });
  if (anchor === head) return [caret];
  const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
  return [caret, Decoration.inline(from, to, { class: "peer-selection", "data-tint": String(tint) })];
}

function flag(name: string, tint: number): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "peer-caret";
  caret.dataset.tint = String(tint);
  caret.dataset.name = name;
  caret.contentEditable = "false";
  caret.setAttribute("aria-hidden", "true");
  caret.append(compositionFoothold());
  return caret;
}
