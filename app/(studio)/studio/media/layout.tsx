import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/words";

/** What these pages can say in a browser. */
export default function MediaLayout({ children }: { children: ReactNode }) {
  return <PageWords of={["media"]}>{children}</PageWords>;
}
