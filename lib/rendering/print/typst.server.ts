import "server-only";
import { join } from "node:path";
import { processWide } from "@/lib/platform/process-wide.server";
import { Press } from "../press.server";

/** A file that the template reads beside its data: a picture. */
export type PrintFile = { name: string; bytes: Uint8Array };
type Job = { want: "pdf" | "pages" | "card"; data: string; files: readonly PrintFile[] };
type Answer = {
  /** Pages of the whole. */
  pages: number;
  pdf?: Uint8Array;
  /** Of a card: letters as shapes, so that whoever draws it needs no font. */
  svg?: string;
  /** False where a character had no glyph, so that the file does not claim PDF/UA-1. */
  accessible?: boolean;
  /** Where each article ends, as the template measured it. */
  marks?: unknown;
};

const folder = join(process.cwd(), "lib", "rendering", "print");
const fonts = [
  ...["300Light", "400Regular", "500Medium", "700Bold"].map((weight) => `noto-sans-kr/${weight}`),
  ...["400Regular", "500Medium", "700Bold"].map((weight) => `noto-serif-kr/${weight}`),
  ...["400Regular", "700Bold"].map((weight) => `noto-sans-sc/${weight}`),
  "noto-sans-symbols-2/400Regular",
].map((font) => join(process.cwd(), "node_modules", "@expo-google-fonts", font));

const program = { script: join(folder, "typst-process.mjs"), args: [join(folder, "template"), ...fonts] };

/** Where pages are set. @throws PrintError when the template refuses the data, or at the press's limits */
export function typst(): Press<Job, Answer> {
  return processWide("typst", () => new Press<Job, Answer>(program));
}
