import type { TrailEntry } from "@/lib/audit/trail";
import { settleParticles } from "@/lib/kernel/particles";

export type TrailWords = {
  /** Of the namespace `trail`. */
  t: ((key: string, values?: Record<string, string | number>) => string) & { has: (key: string) => boolean };
  tRole: (role: string) => string;
};

/** Between these two stands what the entry is about, so that a screen can make a link of it. */
export const opens = "\uE000";
export const closes = "\uE001";

/** The sentence of an entry: who, what, on what. The names in it are put between `opens` and `closes` where `marked`. */
export function trailSentence(entry: TrailEntry, { t, tRole }: TrailWords, { marked = false } = {}): string {
  const { kind, actor, subject, facts, names } = entry;
  const label = subject.label === null ? t("gone") : subject.label || t("untitled");
  const key = `events.${kind}`;
  const roles = rolesOf(facts.after ?? facts.roles, tRole);
  const values = {
    who: actor ? t("person", { name: actor.name }) : t("system"),
    what: marked ? `${opens}${label}${closes}` : label,
    kind,
    roles,
    before: rolesOf(facts.before, tRole).replace(/^none$/, "–"),
    people: peopleOf(facts, names),
    round: numberOf(facts.round),
    number: numberOf(facts.number),
    added: numberOf(facts.added),
    recipients: numberOf(facts.recipients),
    verdict: wordOf(facts.verdict),
    change: wordOf(facts.change),
    because: wordOf(facts.because),
    done: facts.done === true ? "yes" : "no",
    name: wordOf(facts.name),
    label: wordOf(facts.label),
    keyId: wordOf(facts.keyId),
    blocking: facts.blocking === true ? "yes" : "no",
    isAdmin: facts.isAdmin === true ? "yes" : "no",
  };
  const known = /^[a-zA-Z]+\.[a-zA-Z]+$/.test(kind) && t.has(key);
  return settleParticles(t(known ? key : "events.unknown", values));
}

/** What an entry says beside its sentence: which part of it, the reason that was given, and which fields were changed. */
export function trailDetail({ facts, subject, names }: TrailEntry, { t }: TrailWords): string {
  const fields = Array.isArray(facts.fields) ? facts.fields.filter((field) => typeof field === "string") : [];
  const named = fields.map((field) => (/^\w+$/.test(field) && t.has(`fields.${field}`) ? t(`fields.${field}`) : field));
  return [
    facts.articleId !== subject.id && typeof facts.articleId === "string" ? (names[facts.articleId] ?? "") : "",
    typeof facts.title === "string" ? facts.title : "",
    typeof facts.slotLabel === "string" ? facts.slotLabel : "",
    typeof facts.reason === "string" && facts.reason !== "" ? t("detail.reason", { reason: facts.reason }) : "",
    named.length > 0 ? t("detail.fields", { fields: named.join(", ") }) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

function rolesOf(roles: unknown, tRole: TrailWords["tRole"]): string {
  const held = ["managingEditor", "editor", "author", "reviewer"];
  const named = Array.isArray(roles) ? roles.filter((role) => held.includes(role)).map((role) => tRole(role)) : [];
  return named.join(", ") || "none";
}

/** Somebody who is gone from the house's records leaves no name; they are not counted. */
function peopleOf(facts: TrailEntry["facts"], names: TrailEntry["names"]): string {
  const listed = [facts.people, facts.reviewers].flatMap((list) => (Array.isArray(list) ? list : []));
  const ids = [facts.reviewerId, ...listed.map((one: { userId?: unknown }) => one?.userId)];
  return ids.flatMap((id) => (typeof id === "string" && names[id]) || []).join(", ") || "none";
}

function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}

function wordOf(value: unknown): string {
  return typeof value === "string" ? value : "other";
}
