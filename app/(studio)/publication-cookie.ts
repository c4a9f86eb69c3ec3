/** The cookie in which a browser keeps which publication lies on its desk. */
export const publicationCookie = "publication";
