/** The views of an issue's desk; each has an address (`?view=`). */
export const deskViews = ["arrangement", "summary", "colophon", "editions"] as const;
export type DeskView = (typeof deskViews)[number];
