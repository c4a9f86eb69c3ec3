"use client";

import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect } from "react";
import type { GridModel, Mode } from "./grid-model";
import type { Hands } from "./grid-keys";
import { pressKey } from "./grid-keys";

type Props = {
  model: GridModel;
  mode: Mode;
  input: RefObject<HTMLTextAreaElement | null>;
  hands: Hands;
  label: string;
  help: string;
  cellId: string;
  gridId: string;
  place: { left: number; top: number; width: number; height: number };
  align: string;
  clipboard: Record<"copy" | "cut" | "paste", (event: ClipboardEvent) => void>;
};

/**
 * What has the keyboard all the time: a field that lies unseen over the cell at the cursor. The first letter that is typed is already
 * typed into it, so that an input method composes where it will stay (a field that only comes on the first key loses the first jamo).
 * Its text is the browser's; React does not touch it.
 */
export function CellInput({ model, mode, input, hands, label, help, cellId, gridId, place, align, clipboard }: Props) {
  useEffect(() => {
    if (mode === "move" && input.current) input.current.value = "";
  }, [mode, input]);
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: the key belongs to the input method. Safari says so even where it no longer says `isComposing`.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey };
    if (pressKey(model, key, hands)) event.preventDefault();
  };
  const onInput = () => {
    if (model.state().mode === "move" && input.current?.value) model.setMode("enter");
  };
  return (
    <textarea
      ref={input}
      rows={1}
      aria-label={label}
      aria-describedby={help}
      aria-controls={gridId}
      aria-activedescendant={mode === "move" ? cellId : undefined}
      spellCheck={mode !== "move"}
      autoComplete="off"
      data-mode={mode}
      data-align={align}
      className="grid-input"
      style={{ left: place.left, top: place.top, minWidth: place.width, minHeight: place.height }}
      onKeyDown={onKeyDown}
      onInput={onInput}
      onCompositionStart={() => model.state().mode === "move" && model.setMode("enter")}
      onCopy={clipboard.copy}
      onCut={clipboard.cut}
      onPaste={clipboard.paste}
    />
  );
}
