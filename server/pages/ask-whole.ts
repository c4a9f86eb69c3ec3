import { setTimeout as pause } from "node:timers/promises";
import type { AskApp } from "./internal-app";

/** Milliseconds before a page that came in two parts is asked for again: it happens to a machine that has too much to do. */
const pauses = [0, 0, 20, 50, 100, 200, 400];
/** React sends what was not read yet when the page began after its end, for a script to move. */
const late = '<div hidden id="S:';

/**
 * Asks for pages that come in one piece. Now and then the stream that the page is drawn from is cut within its metadata just as the page begins
 * to be sent; the rest then comes late, where no script moves it. Asked again it is whole. What is never whole is answered as it is, and found
 * to be so (lib/pages/check-page.ts).
 */
export function askWhole(ask: AskApp): AskApp {
  return async (path, locale) => {
    let answered = await ask(path, locale);
    for (const milliseconds of pauses) {
      if (!answered.body.includes(late)) break;
      await pause(milliseconds);
      answered = await ask(path, locale);
    }
    return answered;
  };
}
