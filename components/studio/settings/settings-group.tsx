import { type ReactNode, useId } from "react";

type Props = { title: string; lead?: string; children: ReactNode };

/** Settings that belong together: their heading and what they are for on the left, the fields on the right. */
export function SettingsGroup({ title, lead, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid gap-x-10 gap-y-4 border-rule border-t py-7 md:grid-cols-[13rem_1fr]">
      <header className="flex flex-col gap-1">
        <h2 id={id} className="text-base">
          {title}
        </h2>
        {lead && <p className="text-muted text-sm">{lead}</p>}
      </header>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  );
}
