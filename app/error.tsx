"use client";

import { CrashNotice } from "@/components/ui/crash-notice";

type Crash = { error: Error & { digest?: string }; retry: () => void };

/** A page of ours broke. The digest is the number under which the server wrote it into its log. */
export default function ErrorPage({ error, retry }: Crash) {
  return <CrashNotice reference={error.digest} retry={retry} />;
}
