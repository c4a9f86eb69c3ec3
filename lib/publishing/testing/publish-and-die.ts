import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { publishIssue, publishIssueSchema } from "../publish-issue.server";
import { withCut } from "./cut-connection";

// A process of its own that publishes and is killed at a statement of its transaction: `publish-and-die.ts '{"actor", "wish", "statement"}'`.
const inputSchema = z.object({ actor: z.custom<Actor>(), wish: publishIssueSchema, statement: z.int() });
const { actor, wish, statement } = inputSchema.parse(JSON.parse(process.argv[2] ?? "{}"));
const die = () => process.kill(process.pid, "SIGKILL");

await withCut({ statement, when: "before", instead: die }, () => publishIssue(actor, wish));
