import { unstable_rethrow } from "next/navigation";
import { type Refused, refuse } from "@/lib/kernel/result";
import { logCrash } from "@/lib/platform/log.server";

/**
 * What a person is told when a promise of ours broke: nothing of the error, but a number that stands in the log beside it.
 * Redirects and the like, which the framework throws, are passed on.
 */
export function crash(error: unknown, where: string): Refused<"crash"> {
  unstable_rethrow(error);
  return refuse("crash", { reference: logCrash(error, { where }) });
}
