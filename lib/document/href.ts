/** The longest address of a link, in UTF-16 code units. */
export const longestHref = 2000;

/**
 * Whether a link may point there: an absolute http(s) address with a host and without a user name, or a mail address.
 * No white space, controls or backslashes: browsers drop or rewrite them, so the address read would not be the one followed.
 */
export function isSafeHref(href: string): boolean {
  if (href.length > longestHref || /[\s\p{C}\\<>"]/u.test(href)) return false;
  if (/^mailto:/i.test(href)) return /^mailto:[^@?#/:]+@[^@?#/:]+$/i.test(href);
  if (!/^https?:\/\/[^/?#]/i.test(href)) return false;
  const url = URL.canParse(href) ? new URL(href) : null;
  return url !== null && url.hostname !== "" && url.username === "" && url.password === "";
}

/** Whether it is the address of a page: a safe link that is not a mail address. */
export function isWebAddress(address: string): boolean {
  return /^https?:/i.test(address) && isSafeHref(address);
}
