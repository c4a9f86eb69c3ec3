import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { readDesk } from "@/app/(studio)/current-publication";
import { findToOpenAction } from "@/app/(studio)/find-to-open";
import { requireActor } from "@/app/(studio)/require-actor";
import { shellData } from "@/app/(studio)/studio/shell-data";
import { switchPublication } from "@/app/(studio)/switch-publication";
import { switchLocale, switchTheme } from "@/app/switch-preferences";
import { EarlyPress } from "@/components/studio/early-press";
import { PageShape } from "@/components/studio/page-shape";
import { StudioShell } from "@/components/studio/shell";
import { WaitingShape } from "@/components/studio/waiting-shape";
import { InterfaceProvider } from "@/components/ui/interface-provider";
import { FrameWords } from "@/components/ui/words";
import { readTheme } from "@/i18n/preferences.server";
import { countUnread } from "@/lib/notifications/list-notifications.server";

export const metadata: Metadata = { robots: { index: false, follow: false } };

/** The desk's frame. Nobody gets further than this without being signed in; each page asks again for what it shows. */
export default async function StudioLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [desk, theme, unread] = await Promise.all([readDesk(), readTheme(), countUnread(actor)]);
  const actions = { switchLocale, switchTheme, switchPublication, findToOpen: findToOpenAction };
  const data = { ...shellData(desk), theme, unread, actions };
  return (
    <FrameWords of={["common", "errors", "notifications", "shell"]}>
      <InterfaceProvider>
        <EarlyPress nonce={(await headers()).get("x-nonce") ?? undefined} />
        <StudioShell data={data}>
          <WaitingShape shape={<PageShape />}>{children}</WaitingShape>
        </StudioShell>
      </InterfaceProvider>
    </FrameWords>
  );
}
