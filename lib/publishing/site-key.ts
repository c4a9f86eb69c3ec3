/** The part of what the public reads that changes with every issue: front pages, archives, feeds, lists of corrections. */
export const siteKey = "site";
