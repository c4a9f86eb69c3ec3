import { useState, useSyncExternalStore } from "react";

/**
 * What somebody has typed into this field while its page was only markup: its script would begin with an empty field and take that away.
 * Undefined for a field that comes later, by script, or that nothing was typed into.
 */
export function useTypedBefore(name: string | undefined): string | undefined {
  const wakes = useSyncExternalStore(never, no, yes);
  const [typed] = useState(() => (wakes && name ? typedInto(name) : undefined));
  return typed;
}

function typedInto(name: string): string | undefined {
  if (typeof document === "undefined") return undefined;
  const field = document.querySelector(`:is(input, textarea)[name="${CSS.escape(name)}"]`);
  const isText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  return isText && field.value !== field.defaultValue ? field.value : undefined;
}

const never = () => () => undefined;
const no = () => false;
const yes = () => true;
