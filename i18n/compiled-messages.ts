import compile from "icu-minify/compile";
import type { AbstractIntlMessages } from "next-intl";

const kept = new WeakMap<object, AbstractIntlMessages>();

/**
 * Messages as a browser gets them: read already, so that no parser of messages need be sent and nothing is parsed while a page is being made ready. Each
 * group is read once. What has nothing to be filled in stays text.
 */
export function compiledMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  const known = kept.get(messages);
  if (known) return known;
  const made = compiledGroup(messages) as AbstractIntlMessages;
  kept.set(messages, made);
  return made;
}

/** A list of sentences is a group too. */
function compiledGroup(value: unknown): unknown {
  if (typeof value === "string") return structuredClone(compile(value)); // as plain objects, which React can hand over
  if (Array.isArray(value)) return value.map(compiledGroup);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compiledGroup(inner)]));
}
