import { element, text } from "@/lib/rendering/xhtml/markup";

/**
 * A page that leads on by itself, for hosts that know only files, where an address has moved.
 * @param href the place in the folder that it moved to
 * @param site the site's own address, without a slash at its end
 */
export function movedPage(href: string, site: string): string {
  const head = [
    element("meta", { charset: "utf-8" }),
    element("title", {}, text(href)),
    element("meta", { "http-equiv": "refresh", content: `0; url=${href}` }),
    element("link", { rel: "canonical", href: `${site}${href}` }),
  ];
  const body = element("body", {}, element("p", {}, element("a", { href }, text(href))));
  return `<!DOCTYPE html>${element("html", {}, element("head", {}, ...head), body)}`;
}
