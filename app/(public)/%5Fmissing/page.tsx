import type { Metadata } from "next";
import Missing from "../not-found";

export const metadata: Metadata = { robots: { index: false } };

/**
 * What readers see where nothing is published, as a page that can be drawn whole: Next itself leaves it to a script to draw what `notFound` asks
 * for. The server of public pages sends it with 404 (server/pages/missing-page.ts).
 */
export default Missing;
