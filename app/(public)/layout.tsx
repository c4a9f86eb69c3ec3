import "@/components/reader/styles/reader.css";
import "@/app/serif.css";
import type { ReactNode } from "react";

/** Drawn for each request out of editions kept in memory: what is published is read at once, by everybody. */
export const dynamic = "force-dynamic";

/** What the public reads: editions only, server components only, whole without script. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return children;
}
