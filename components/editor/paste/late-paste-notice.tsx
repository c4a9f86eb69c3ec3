"use client";

import { useEffect } from "react";
import { late } from "@/components/ui/late";
import { whenIdle } from "@/components/ui/when-idle";
import type { Pasted } from "./pasted";

const PasteNotice = late<{ pasted: Pasted; close: () => void }>(
  () => import("./paste-notice"),
  () => null,
);

export function LatePasteNotice({ pasted, close }: { pasted: Pasted | null; close: () => void }) {
  useEffect(() => whenIdle(PasteNotice.fetchSoon), []);
  return pasted && <PasteNotice pasted={pasted} close={close} />;
}
