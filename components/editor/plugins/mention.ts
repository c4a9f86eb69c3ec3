import { signMenu } from "./typed-sign";

/**
 * An @ asks for a source to cite. Straight behind a word as well, which is where a citation stands; but not inside what may become a mail
 * address. An address of a page may be what is looked for, so the query may be long.
 */
const menu = signMenu({ name: "mention", sign: "@", place: /(?:^|[^A-Za-z0-9._%+\-/@])@$/u, longestQuery: 300 });

export const mention = menu.plugin;
export const mentionAt = menu.at;
export const closeMention = menu.close;

/** "로봇:3쪽": behind the last colon that has no slash behind it stands where in the source. */
export function partsOfQuery(query: string): { readonly text: string; readonly locator: string } {
  const match = /^(.*[^:\s])\s*:(?!\/\/)([^:/]*)$/u.exec(query);
  return match
    ? { text: match[1] ?? "", locator: (match[2] ?? "").trim().slice(0, 100) }
    : { text: query, locator: "" };
}
