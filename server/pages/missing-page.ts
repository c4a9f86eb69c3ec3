import type { Answered, AskApp } from "./internal-app";

/** No publication can have this address: slugs hold no underscore. */
export const missingPath = "/_missing";

/**
 * The app as readers meet it: where it finds nothing, with a page that says so and needs no script. That page is drawn once for each language.
 * @param finish makes of what the app drew what goes out
 */
export function withMissingPage(ask: AskApp, finish: (drawn: Answered) => Answered): AskApp {
  const drawn = new Map<string, Promise<Answered>>();
  const missing = (locale: string) => {
    const found = drawn.get(locale) ?? ask(missingPath, locale).then(finish);
    drawn.set(locale, found);
    const forget = () => drawn.delete(locale);
    found.then(({ status }) => status !== 200 && forget(), forget);
    return found;
  };
  return async (path, locale) => {
    const answered = path === missingPath ? null : await ask(path, locale);
    if (answered && (answered.status !== 404 || !answered.headers["content-type"]?.startsWith("text/html")))
      return answered;
    const page = await missing(locale);
    return page.status === 200 ? { ...page, status: 404 } : page;
  };
}
