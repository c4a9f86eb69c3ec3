"use client";

import "./globals.css";
import { CrashNotice } from "@/components/ui/crash-notice";

/** The sheet itself broke (the root layout): the last page that can be shown at all. */
export default function GlobalErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <html lang="ko">
      <body>
        <title>Imprimatur</title>
        <CrashNotice error={error} retry={retry} />
      </body>
    </html>
  );
}
