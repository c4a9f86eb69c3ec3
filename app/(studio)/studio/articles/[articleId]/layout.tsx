import type { ReactNode } from "react";
import { ArticleShape } from "@/components/studio/article/article-shape";
import { WaitingShape } from "@/components/studio/waiting-shape";

export default function ArticleLayout({ children }: { children: ReactNode }) {
  return <WaitingShape shape={<ArticleShape />}>{children}</WaitingShape>;
}
