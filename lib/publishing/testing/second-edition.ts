import { expectAccepted } from "@/lib/kernel/result";
import { reopen } from "@/lib/review/reopen.server";
import { approve, edit, submit } from "./articles";
import { assembleReady, publish, readiness, signOff } from "./issues";
import type { Newsroom } from "./newsroom";

/** An issue of which the first edition is out and a second one, with another title of its first article, waits only to be published as `wish` says. */
export async function secondEditionReady(room: Newsroom, number: number) {
  const { issueId, first } = await assembleReady(room, number);
  expectAccepted(await signOff(room, issueId));
  expectAccepted(await publish(room, issueId));
  expectAccepted(await reopen(room.people.han, { articleId: first, reason: "수치 오류" }));
  await edit(room, "oh", first, { title: "바로잡은 기사" });
  await submit(room, "oh", first);
  await approve(room, first);
  expectAccepted(await signOff(room, issueId));
  const { hash } = await readiness(room.people.baek, issueId);
  return { issueId, wish: { issueId, hash, edition: 2, reason: "바로잡음", publicNote: "" } };
}
