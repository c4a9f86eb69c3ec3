import { signMenu, type TypedSign } from "./typed-sign";

export type Slash = TypedSign;

/** A slash at the start of a word asks for the insert menu. */
const menu = signMenu({ name: "slash", sign: "/", place: /(^|\s)\/$/u, longestQuery: 24 });

export const slash = menu.plugin;
export const slashAt = menu.at;
export const closeSlash = menu.close;
