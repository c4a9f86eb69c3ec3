/** How the server names itself when it asks the app for a page to keep: such a page is sent whole, with nothing to come later. */
export const rendererAgent = "Imprimatur-Pages";
