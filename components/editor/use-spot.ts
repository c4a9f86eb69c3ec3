import { type RefObject, useEffect } from "react";

/** Parts of a text that an address can lead to (`#summary`): what stands in the way of publishing is mended at its very place. */
const spots: Readonly<Record<string, (page: HTMLElement) => HTMLElement | null>> = {
  "#title": (page) => page.querySelector("h1"),
  "#summary": (page) => page.querySelector(".summary-line"),
  "#references": (page) => page.querySelector(".references-add, .references"),
  "#uncredited-picture": (page) =>
    [...page.querySelectorAll<HTMLInputElement>(".figure-credit input")].find(isAsked) ?? null,
};

/** Without a credit, and of a picture that does not only decorate. */
function isAsked(field: HTMLInputElement): boolean {
  const decorative = field.closest(".figure")?.querySelector<HTMLInputElement>(".figure-decorative input");
  return field.value === "" && !decorative?.checked;
}

/** Once the text stands there, goes where the address leads and puts the caret there. */
export function useSpot(mount: RefObject<HTMLElement | null>, isThere: boolean): void {
  useEffect(() => {
    const find = spots[window.location.hash];
    if (!isThere || !find) return;
    const frame = requestAnimationFrame(() => {
      const spot = mount.current && find(mount.current);
      if (spot) goTo(spot);
    });
    return () => cancelAnimationFrame(frame);
  }, [mount, isThere]);
}

function goTo(spot: HTMLElement): void {
  spot.scrollIntoView({ block: "center" });
  const text = spot.closest<HTMLElement>("[contenteditable=true]");
  const isField = spot.matches("input, button") || !text;
  (isField ? spot : text).focus({ preventScroll: true });
  if (!isField) window.getSelection()?.collapse(spot, 0);
}
