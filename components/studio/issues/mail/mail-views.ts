/** Ways to look at a mail: on a wide screen in the light and in the dark, on a phone, and as plain text. */
export const mailViews = ["light", "dark", "narrow", "text"] as const;
export type MailView = (typeof mailViews)[number];
