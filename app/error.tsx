"use client";

import { CrashNotice } from "@/components/ui/crash-notice";

type Crash = { error: Error & { digest?: string }; retry: () => void };

/** A page of ours broke, on the server or in the browser. */
export default function ErrorPage({ error, retry }: Crash) {
  return <CrashNotice error={error} retry={retry} />;
}
