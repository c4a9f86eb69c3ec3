import "@/components/reader/styles/reader.css";
import "@/components/reader/styles/forms.css";
import "@/app/serif.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";

export const dynamic = "force-dynamic";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** A reader's own pages, behind the links of their mails: kept nowhere, found by nobody. */
export default function ReadersLayout({ children }: { children: ReactNode }) {
  return children;
}
