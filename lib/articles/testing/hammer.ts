// A server process that takes in steps as fast as it can and says each one that it has acknowledged: for a test that kills it.
// Arguments: the article, the person, the name of the round. Ends by being killed.
import { readActor } from "@/lib/access/read-actor.server";
import { expectAccepted } from "@/lib/kernel/result";
import { Writer } from "./writer";

const [articleId = "", userId = "", round = ""] = process.argv.slice(2);
const actor = await readActor(userId);
if (!actor) throw new Error("nobody");
const writer = await Writer.open(actor, articleId);
for (let word = 0; ; word += 1) {
  const token = `[${round}.${word}]`;
  const received = await writer.type(token).send();
  if (received) expectAccepted(received);
  process.stdout.write(`${token}\n`);
}
