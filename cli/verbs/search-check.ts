import { checkIndex } from "@/lib/search/check-index.server";
import type { Verb } from "../verb";

export const searchCheck: Verb = {
  name: "search check",
  usage: "",
  about:
    "Compares the index of readers' search with what is out, entry by entry; exit code 1 when it is anything else.",
  run: async () => {
    const { issues, entries, wrong } = await checkIndex();
    const ok = wrong.length === 0;
    const lines = [
      ok
        ? "The index is exactly what is out."
        : "The index is not what is out. `npm run cli -- search rebuild` mends it.",
      `Issues that are out: ${issues}. Entries: ${entries}.`,
      ...wrong.map(({ address, problem }) => `${address}: ${sentences[problem]}`),
    ];
    return { ok, data: { ok, issues, entries, wrong }, text: lines.join("\n") };
  },
};

const sentences = {
  behind: "its edition is not indexed yet, or in the form of another version",
  differs: "its entries are not what its edition says",
  notOut: "it is not out and has entries",
};
