import type { AskApp } from "./internal-app";

/** How often a page that came in two parts is asked for again. */
const attempts = 4;
/** React sends what was not read yet when the page began after its end, for a script to move. */
const late = '<div hidden id="S:';

/**
 * Asks for pages that come in one piece. Now and then the stream that the page is drawn from is cut within its metadata just as the page begins
 * to be sent; the rest then comes late, where no script moves it. Asked again it is whole. What is never whole is answered as it is, and found
 * to be so (lib/pages/check-page.ts).
 */
export function askWhole(ask: AskApp): AskApp {
  return async (path, locale) => {
    for (let attempt = 1; ; attempt += 1) {
      const answered = await ask(path, locale);
      if (attempt === attempts || !answered.body.includes(late)) return answered;
    }
  };
}
