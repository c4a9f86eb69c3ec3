import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/words";

/** What these pages can say in a browser. */
export default function HistoryLayout({ children }: { children: ReactNode }) {
  return <PageWords of={["history"]}>{children}</PageWords>;
}
