import { refresh } from "next/cache";
import type { Result } from "@/lib/kernel/result";

/** The page shows what is there now, also after a refusal: somebody else may have changed it. */
export async function thenRefresh<Value, Code extends string>(
  answer: Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  const result = await answer;
  refresh();
  return result;
}
