const secretName = /pass(word)?|secret|token|authorization|cookie|api_?key|credential/i;
const addressWithPassword = /\b([a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:)[^\s@]+@/gi;

/** Blanks what is named like a secret and the passwords inside addresses, at any depth. */
export function withoutSecrets(facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    secretName.test(name) ? "[secret]" : blank(value),
  ]);
  return Object.fromEntries(entries);
}

function blank(value: unknown): unknown {
  if (typeof value === "string") return value.replace(addressWithPassword, "$1[secret]@");
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(blank);
  if (value instanceof Date || typeof value !== "object" || value === null) return value;
  return withoutSecrets(value as Record<string, unknown>);
}
