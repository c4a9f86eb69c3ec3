// A server process of the step protocol alone, on the real commands: for tests and benches that kill it. Arguments: the port. Whoever asks says
// who they are in the address; it is never part of the app.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { readActor } from "@/lib/access/read-actor.server";
import { followDocument } from "@/lib/articles/follow-document.server";
import { openDocument } from "@/lib/articles/open-document.server";
import { receiveSteps } from "@/lib/articles/receive-steps.server";
import { sendStepsSchema } from "@/lib/articles/step-protocol";

const port = Number(process.argv[2]);

createServer((request, response) => {
  serve(request, response).catch((error: unknown) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end("{}");
  });
}).listen(port, "127.0.0.1", () => process.stdout.write("ready\n"));

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const [, articleId = "", what = ""] = pathname.split("/");
  const userId = searchParams.get("person") ?? "";
  const actor = await readActor(userId);
  if (!actor) throw new Error("nobody");
  if (what === "events") {
    response.writeHead(200, { "content-type": "text/event-stream" });
    const sink = { write: (text: string) => response.write(text) || true, close: () => void response.end() };
    const input = {
      articleId,
      clientId: searchParams.get("clientId") ?? "",
      since: Number(searchParams.get("since")),
    };
    const following = await followDocument({ actor, reread: () => readActor(userId) }, input, sink);
    if (following.ok) response.on("close", following.value);
    return;
  }
  const answer =
    what === "steps"
      ? await receiveSteps(actor, { ...sendStepsSchema.parse(JSON.parse(await bodyOf(request))), articleId })
      : await openDocument(actor, articleId);
  response.writeHead(answer.ok ? 200 : 409, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}
