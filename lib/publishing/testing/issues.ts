import type { Actor } from "@/lib/access/actor";
import { addItem } from "@/lib/issues/add-item.server";
import { addSection } from "@/lib/issues/add-section.server";
import { createIssue } from "@/lib/issues/create-issue.server";
import { issueSchema } from "@/lib/issues/issue";
import { itemSchema } from "@/lib/issues/item";
import { sectionSchema } from "@/lib/issues/section";
import { expectAccepted } from "@/lib/kernel/result";
import { db } from "@/lib/platform/db.server";
import { publishIssue } from "../publish-issue.server";
import { readReadiness } from "../read-readiness.server";
import { signOffIssue } from "../sign-off-issue.server";
import { writeApproved } from "./articles";
import type { Newsroom } from "./newsroom";

type Plan = { number?: number; sections?: Record<string, readonly string[]> };

/** An issue that the managing editor planned and the editor assembled: sections by title, with these articles. */
export async function assemble(room: Newsroom, { number = 1, sections = {} }: Plan = {}): Promise<string> {
  const day = `2026-01-${String(number).padStart(2, "0")}`;
  const fields = issueSchema.parse({ number, slug: day, publicationDate: day });
  const made = await createIssue(room.people.han, { ...fields, publicationId: room.publicationId, templateId: null });
  const { issueId } = expectAccepted(made);
  for (const [title, articleIds] of Object.entries(sections)) {
    expectAccepted(await addSection(room.people.moon, { ...(await at(issueId)), ...sectionSchema.parse({ title }) }));
    const { id: sectionId } = await db.section.findFirstOrThrow({ where: { issueId }, orderBy: { position: "desc" } });
    for (const articleId of articleIds) {
      expectAccepted(
        await addItem(room.people.moon, { ...(await at(issueId)), sectionId, articleId, ...itemSchema.parse({}) }),
      );
    }
  }
  return issueId;
}

/** The version that a change has to name. */
export async function at(issueId: string): Promise<{ issueId: string; version: number }> {
  const { version } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  return { issueId, version };
}

/** Two approved articles in two sections. */
export async function assembleReady(room: Newsroom, number = 1) {
  const first = await writeApproved(room, "oh", { title: `첫 기사 ${number}` });
  const second = await writeApproved(room, "ryu", { title: `둘째 기사 ${number}`, kind: "brief" });
  const issueId = await assemble(room, { number, sections: { 특집: [first], 단신: [second] } });
  return { issueId, first, second };
}

export async function readiness(actor: Actor, issueId: string) {
  return expectAccepted(await readReadiness(actor, { issueId }));
}

export async function signOff(room: Newsroom, issueId: string) {
  const { hash } = await readiness(room.people.han, issueId);
  return signOffIssue(room.people.han, { issueId, hash, note: "" });
}

export async function publish(room: Newsroom, issueId: string, reason = "") {
  const { hash, nextEdition } = await readiness(room.people.baek, issueId);
  return publishIssue(room.people.baek, { issueId, hash, edition: nextEdition, reason, publicNote: "" });
}

export async function slugsOf(room: Newsroom, issueId: string) {
  const { slug } = await db.issue.findUniqueOrThrow({ where: { id: issueId } });
  return [room.publicationSlug, slug] as const;
}
