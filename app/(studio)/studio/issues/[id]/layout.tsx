import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/words";

/** What these pages can say in a browser. */
export default function IssueLayout({ children }: { children: ReactNode }) {
  return <PageWords of={["correction", "going", "issues", "publishing", "settings"]}>{children}</PageWords>;
}
