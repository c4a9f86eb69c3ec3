import { z } from "zod";
import { wordingOf } from "@/i18n/form-words.server";
import { sendPortion } from "../sending/send-portion.server";

// A process of its own that sends a portion of a mailing and is killed from outside while it does: `send-and-die.ts '{"mailingId", "tick"}'`.
const inputSchema = z.object({ mailingId: z.uuid(), tick: z.int() });
await sendPortion(inputSchema.parse(JSON.parse(process.argv[2] ?? "{}")), { wordingOf });
process.exit(0);
