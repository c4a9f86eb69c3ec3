import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/words";

/** What these pages can say in a browser. */
export default function TemplatesLayout({ children }: { children: ReactNode }) {
  return <PageWords of={["issues", "settings", "templates"]}>{children}</PageWords>;
}
