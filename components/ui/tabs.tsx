"use client";

import type { ReactNode } from "react";
import { Tabs as AriaTabs, Tab, TabList, TabPanel, type TabsProps as AriaProps } from "react-aria-components/Tabs";
import { cx } from "./cx";

export type TabsProps = Omit<AriaProps, "className" | "children"> & {
  label: string;
  tabs: readonly { id: string; title: ReactNode; panel: ReactNode }[];
  className?: string;
};

/** Several views of one thing, one at a time. Views with an address of their own are LinkTabs. */
export function Tabs({ label, tabs, className, ...rest }: TabsProps) {
  return (
    <AriaTabs {...rest} className={cx("flex flex-col gap-4", className)}>
      <TabList aria-label={label} className="flex gap-5 overflow-x-auto border-rule border-b">
        {tabs.map(({ id, title }) => (
          <Tab key={id} id={id} className={tabClass}>
            {title}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id, panel }) => (
        <TabPanel key={id} id={id} className="outline-offset-4">
          {panel}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

const tabClass =
  "-mb-px flex cursor-default items-center gap-1.5 whitespace-nowrap border-transparent border-b-2 pt-1 pb-2 text-muted outline-offset-[-2px] data-hovered:text-ink data-selected:border-ink data-selected:font-bold data-selected:text-ink pointer-coarse:min-h-11";
