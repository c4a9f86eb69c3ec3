import "server-only";
import { join } from "node:path";
import { processWide } from "@/lib/platform/process-wide.server";
import type { Rendering } from "./rendering";
import { Press } from "./press.server";

type Job = { form: "epub" | "docx"; rendering: Rendering };
type Answer = { bytes: Uint8Array };

const program = {
  script: join(process.cwd(), "lib", "rendering", "office-process.ts"),
  execArgv: ["--import", "tsx"],
  env: { TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.node.json") },
};

/** Where e-books and Word documents are packed. @throws PrintError at the press's limits */
export function office(): Press<Job, Answer> {
  return processWide("office", () => new Press<Job, Answer>(program));
}
