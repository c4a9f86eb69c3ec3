"use client";

import { NodeSelection } from "@tiptap/pm/state";
import { GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DragEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Menu, MenuItem } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { blockAround } from "../commands/move-block";
import { shownKeys } from "../key-names";
import type { ArticleSession } from "../session/article-session";
import { shortcuts } from "../shortcuts";
import { isMac } from "../toolbar/tool";

const acts = ["moveUp", "moveDown", "duplicate", "deleteBlock"] as const;
type Act = (typeof acts)[number];
type Spot = { readonly position: number; readonly left: number; readonly top: number };

/**
 * The grip beside the block that is pointed at, else the one at the caret: dragged it moves the block, pressed it says what else can
 * be done with it. It follows the text in the order of Tab, so that it is reached without a pointer as well.
 */
export function BlockHandle({ session }: { session: ArticleSession }) {
  const t = useTranslations("editor-tools.blocks");
  const grip = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const spot = useSpot(session, isOpen);
  if (!spot) return null;
  const drag = (event: DragEvent) => beginDrag(session, spot.position, event);
  const act = (key: Act) => {
    setOpen(false);
    session.run((state, dispatch, view) => {
      const at = atBlock(session, spot.position);
      if (at !== null && blockAround(state.selection.$from)?.position !== spot.position)
        session.view.dispatch(state.tr.setSelection(at));
      return shortcuts[key].command(session.view.state, dispatch, view);
    });
  };
  return (
    <div className="fixed z-20 print:hidden" style={{ left: spot.left, top: spot.top }}>
      <button
        ref={grip}
        type="button"
        draggable
        aria-label={t("label")}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={t("hint")}
        onDragStart={drag}
        onDragEnd={() => endDrag(session)}
        onClick={() => setOpen(true)}
        className="grid h-7 w-5 cursor-grab place-items-center rounded-sm text-faint hover:bg-sunken hover:text-ink focus-visible:text-ink"
      >
        <Icon of={GripVertical} />
      </button>
      <Popover
        triggerRef={grip}
        isOpen={isOpen}
        onOpenChange={setOpen}
        placement="bottom start"
        className="floating min-w-52"
      >
        <Menu
          aria-label={t("label")}
          autoFocus="first"
          onAction={(key) => act(key as Act)}
          className="p-1 outline-none"
        >
          {acts.map((key) => (
            <MenuItem
              key={key}
              id={key}
              textValue={t(key)}
              className={cx(
                "flex min-h-8 cursor-default items-center justify-between gap-6 rounded-sm px-2.5 py-1 outline-none data-focused:bg-sunken pointer-coarse:min-h-11",
                key === "deleteBlock" && "text-danger",
              )}
            >
              {t(key)}
              <kbd className="font-sans text-muted text-xs">{shownKeys(shortcuts[key].keys, isMac())}</kbd>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </div>
  );
}

/** Where the grip stands. While its menu is open it stays with its block. */
function useSpot(session: ArticleSession, isHeld: boolean): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  const pointed = useRef<number | null>(null);
  const held = useRef(isHeld);
  useEffect(() => {
    held.current = isHeld;
  }, [isHeld]);
  useLayoutEffect(() => {
    const { view } = session;
    const look = () => {
      if (held.current || view.isDestroyed) return;
      const { doc, selection } = view.state;
      const pointedAt =
        pointed.current !== null && pointed.current <= doc.content.size ? doc.resolve(pointed.current) : null;
      const block = blockAround(pointedAt ?? selection.$from);
      setSpot((before) => spotOf(session, block?.position ?? null, before));
    };
    const onMove = (event: PointerEvent) => {
      if (event.buttons > 0 || event.pointerType !== "mouse") return;
      pointed.current = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
      look();
    };
    const onKey = () => {
      pointed.current = null;
    };
    look();
    const stop = session.subscribe(look);
    view.dom.addEventListener("pointermove", onMove, { passive: true });
    view.dom.addEventListener("keydown", onKey);
    window.addEventListener("scroll", look, { capture: true, passive: true });
    window.addEventListener("resize", look);
    return () => {
      stop();
      view.dom.removeEventListener("pointermove", onMove);
      view.dom.removeEventListener("keydown", onKey);
      window.removeEventListener("scroll", look, { capture: true });
      window.removeEventListener("resize", look);
    };
  }, [session]);
  return spot;
}

function spotOf({ view }: ArticleSession, position: number | null, before: Spot | null): Spot | null {
  const dom = position === null ? null : view.nodeDOM(position);
  if (position === null || !(dom instanceof HTMLElement)) return null;
  const box = dom.getBoundingClientRect();
  const lineHeight = Number.parseFloat(getComputedStyle(dom).lineHeight) || 28;
  const spot = {
    position,
    left: Math.max(2, box.left - 26),
    top: box.top + Math.max(0, (Math.min(lineHeight, box.height) - 28) / 2),
  };
  return before && before.position === position && before.left === spot.left && before.top === spot.top ? before : spot;
}

function atBlock({ view: { state } }: ArticleSession, position: number): NodeSelection | null {
  const node = position <= state.doc.content.size ? state.doc.nodeAt(position) : null;
  return node && NodeSelection.isSelectable(node) ? NodeSelection.create(state.doc, position) : null;
}

/** Hands the block to the page's own dragging, as if it had been picked up there. */
function beginDrag(session: ArticleSession, position: number, event: DragEvent): void {
  const { view } = session;
  const selection = atBlock(session, position);
  if (!selection || view.composing) {
    event.preventDefault();
    return;
  }
  view.dispatch(view.state.tr.setSelection(selection));
  const slice = selection.content();
  const { dom, text } = view.serializeForClipboard(slice);
  event.dataTransfer.clearData();
  event.dataTransfer.setData("text/html", dom.innerHTML);
  event.dataTransfer.setData("text/plain", text);
  event.dataTransfer.effectAllowed = "copyMove";
  const shown = view.nodeDOM(position);
  if (shown instanceof HTMLElement) event.dataTransfer.setDragImage(shown, 0, 0);
  view.dragging = { slice, move: true };
}

/** Dropped where nothing takes it, it stays where it was. */
function endDrag({ view }: ArticleSession): void {
  view.dragging = null;
}
