import "@/components/reader/styles/reader.css";
import "@/app/serif.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

/** Found by nobody, kept nowhere, and no address of it is told to where its links lead: the headers say so too (next.config.mjs). */
export const metadata: Metadata = {
  robots: { index: false, follow: false, nocache: true, noarchive: true },
  referrer: "no-referrer",
};

/** What is not out yet, for whoever has a link to it. The same components as the public pages. */
export default function PreviewsLayout({ children }: { children: ReactNode }) {
  return children;
}
