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

/** Parts of a page wake one after the other; React leaves its mark on an element that it has taken over. */
function isAwake(element: HTMLElement): boolean {
  return Object.keys(element).some((key) => key.startsWith("__reactProps"));
}

/** A button that was pressed before the page's script had come does its work as soon as it has. */
export function EarlyPress({ nonce }: { nonce: string | undefined }) {
  useEffect(() => {
    const early = window.earlyPress?.();
    window.earlyPress = undefined;
    if (!early) return;
    let frame = requestAnimationFrame(function look() {
      if (!early.button.isConnected || Date.now() - early.at > fresh) return;
      if (isAwake(early.button)) early.button.click();
      else frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: listener }} />;
}
