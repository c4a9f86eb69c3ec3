import "server-only";
import { join } from "node:path";
import type { Result } from "@/lib/kernel/result";
import { refuse } from "@/lib/kernel/result";
import { processWide } from "@/lib/platform/process-wide.server";
import { Press, PrintError } from "@/lib/rendering/press.server";
import type { WantedHead } from "../take-head";
import type { FileProblem } from "./file-problem";
import type { ReadFile } from "./read-file";

type Job = { bytes: Uint8Array; name: string; wanted: WantedHead };
type Answer = { read: Result<ReadFile, FileProblem> };

const program = {
  script: join(process.cwd(), "lib", "importing", "files", "file-process.ts"),
  execArgv: ["--import", "tsx", "--max-old-space-size=700"],
  env: { TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.node.json") },
  limits: { seconds: 20, bytes: 1.2 * 2 ** 30, waiting: 8 },
};

function reader(): Press<Job, Answer> {
  return processWide("file-reader", () => new Press<Job, Answer>(program));
}

/**
 * Reads a file in a process of its own, within 20 seconds and 1.2 GB. Refuses: see file-problem.ts; busy: too many files are being read.
 */
export async function readFileApart(job: Job): Promise<Result<ReadFile, FileProblem | "busy">> {
  try {
    return (await reader().run(job)).read;
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    if (error.limit === "waiting") return refuse("busy");
    return refuse(error.limit === "seconds" ? "tooSlow" : error.limit === "bytes" ? "bomb" : "damaged");
  }
}
