"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { Icon } from "./icon";
import { TextField } from "./text-field";

type Props = {
  /** The list's own path: what is looked for becomes part of its address, which can be kept and gone back to. */
  action: string;
  label: string;
  find: string;
  /** What else the address says and is to keep saying. */
  keep?: Readonly<Record<string, string>>;
};

/** Looks for rows of a list by one field. */
export function FindForm({ action, label, find, keep = {} }: Props) {
  const kept = Object.entries(keep).filter(([, value]) => value !== "");
  return (
    <Form action={action} role="search" className="w-full max-w-sm">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextField
        name="find"
        type="search"
        label={label}
        hideLabel
        placeholder={label}
        defaultValue={find}
        before={<Icon of={Search} />}
      />
    </Form>
  );
}
