import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/words";

/** What these pages can say in a browser. */
export default function SourcesLayout({ children }: { children: ReactNode }) {
  return <PageWords of={["library", "sources"]}>{children}</PageWords>;
}
