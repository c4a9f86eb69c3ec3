import { setTimeout as pause } from "node:timers/promises";
import type { Actor } from "@/lib/access/actor";
import { acknowledgedSchema, missedStepsSchema } from "@/lib/articles/step-protocol";
import { endOf, Writer } from "@/lib/articles/testing/writer";
import { db } from "@/lib/platform/db.server";
import { type Row, summary } from "../bench";

const people = 10;
/** Changes that each of them makes, and the pause between two of them: four letters a second. */
const changes = 60;
const between = 250;

type Crowd = { readonly address: string; readonly articleId: string; readonly cookies: readonly string[] };

/** Ten people typing in one document over HTTP: from the first time that a change is sent until it is acknowledged, whatever comes in between. */
export async function measureCrowd({ address, articleId, cookies }: Crowd): Promise<Row[]> {
  const writers = await Promise.all(Array.from({ length: people }, () => openWriter(articleId)));
  const times = await Promise.all(
    writers.map(async (writer, index) => {
      await pause((between / people) * index);
      return typing({
        writer,
        index,
        address: `${address}/api/documents/${articleId}/steps`,
        cookie: cookies[index % cookies.length] ?? "",
      });
    }),
  );
  const { p50, p99, most } = summary(times.flat());
  return [{ measure: `${people} people in one document, until acknowledged`, p50, p99, most, aim: "p99 150 ms" }];
}

/** The document is read past the door; what is measured goes through it. */
async function openWriter(articleId: string): Promise<Writer> {
  const { publicationId, createdById: userId } = await db.article.findUniqueOrThrow({ where: { id: articleId } });
  const roles = { [publicationId]: ["managingEditor" as const] };
  const actor: Actor = { userId, email: "", name: "", locale: "ko", isAdmin: false, roles };
  const writer = await Writer.open(actor, articleId);
  writer.rebase = true; // as the desk asks
  return writer;
}

type Typing = { readonly writer: Writer; readonly index: number; readonly address: string; readonly cookie: string };

async function typing({ writer, index, address, cookie }: Typing): Promise<number[]> {
  const times: number[] = [];
  const place = index % 2 === 0 ? "paragraph" : "subhead";
  for (let change = 0; change < changes; change += 1) {
    writer.edit((tr) => tr.insertText("글", endOf(tr.doc, place)));
    const began = performance.now();
    while (writer.request()) await send(writer, address, cookie);
    times.push(performance.now() - began);
    await pause(Math.max(0, between - (performance.now() - began)));
  }
  return times;
}

async function send(writer: Writer, address: string, cookie: string): Promise<void> {
  const request = writer.request();
  if (!request) return;
  const { articleId: _, ...body } = request;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  if (response.ok) return writer.acknowledge(body.steps, acknowledgedSchema.parse(answer));
  if (response.status !== 409)
    throw new Error(`the steps were answered with ${response.status}: ${JSON.stringify(answer)}`);
  const missed = missedStepsSchema.parse(answer);
  writer.take(missed.steps, missed.clientIds);
}
