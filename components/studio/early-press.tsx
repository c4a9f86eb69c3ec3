"use client";

import { useEffect } from "react";

type Early = { readonly button: HTMLElement; readonly at: number };

declare global {
  interface Window {
    /** Ends the listening, and hands over the last press. */
    earlyPress?: () => Early | null;
  }
}

/** In milliseconds: a press that is older would come as a surprise. */
const fresh = 5_000;

/** Listens to presses of buttons from the moment in which the page is drawn, before its script can answer them. It stands in the markup. */
const listener = `(function(){
  var last = null;
  function keep(event) {
    var button = event.target instanceof Element ? event.target.closest("button:not([type=submit])") : null;
    last = button ? { button: button, at: Date.now() } : null;
  }
  document.addEventListener("click", keep, true);
  window.earlyPress = function () { document.removeEventListener("click", keep, true); return last; };
})()`;

/** Also after the frame has woken: what stands in the page may not have. */
function keep({ target }: MouseEvent): void {
  const button = target instanceof Element ? target.closest<HTMLElement>("button:not([type=submit])") : null;
  if (button && !isAwake(button)) pressWhenAwake({ button, at: Date.now() });
}

/** The last press that waits: whoever presses twice, since nothing seemed to happen, wants it done once. */
let waiting: Early | null = null;

function pressWhenAwake(early: Early): void {
  const { button, at } = early;
  waiting = early;
  requestAnimationFrame(function look() {
    if (waiting !== early || !button.isConnected || Date.now() - at > fresh) return;
    if (isAwake(button)) button.click();
    else requestAnimationFrame(look);
  });
}

/** Parts of a page wake one after the other; React leaves its mark on an element that it has taken over. */
function isAwake(element: HTMLElement): boolean {
  return Object.keys(element).some((key) => key.startsWith("__reactProps"));
}

/** A button that was pressed before the page's script had come does its work as soon as it has. */
export function EarlyPress({ nonce }: { nonce: string | undefined }) {
  useEffect(() => {
    const early = window.earlyPress?.();
    window.earlyPress = undefined;
    if (early) pressWhenAwake(early);
    document.addEventListener("click", keep, true);
    return () => document.removeEventListener("click", keep, true);
  }, []);
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: listener }} />;
}
