import type { ReactNode } from "react";
import { PageWords } from "@/components/ui/words";

/** What these pages can say in a browser. */
export default function MailingLayout({ children }: { children: ReactNode }) {
  return <PageWords of={["mailing"]}>{children}</PageWords>;
}
