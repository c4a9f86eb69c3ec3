import "server-only";
import { createHash } from "node:crypto";
import sharp, { type Metadata, type Sharp } from "sharp";
import type { PictureFile, PictureType } from "@/lib/document/frozen-media";
import { accept, type Result, refuse } from "@/lib/kernel/result";
import { inspectPicture } from "./inspect-picture";
import { longestSide, mostPixels, type PictureProblem, shortestSide } from "./picture-problem";
import { type PictureKind, sniffPicture } from "./sniff-picture";

export type MadeFile = PictureFile & { readonly bytes: Buffer };
/** A picture written anew: nothing of the file that was sent is in it but what can be seen. */
export type MadePicture = {
  /** The largest form: JPEG for photographs, PNG for drawings and for what has transparent parts. */
  readonly master: MadeFile;
  readonly sizes: readonly MadeFile[];
  readonly colour: string;
};

/** Pixels of the master's longer side: a page of paper at 300 to the inch has 3,508. */
const masterSide = 4_096;
/** Widths in pixels; none is wider than the master. */
const widths = [480, 960, 1_600, 2_400];
/** Seconds for one decoding and encoding. The slowest honest one (64 megapixels) takes some 10 on one old core. */
const mostSeconds = 60;

// One thread for each picture: how many are worked on at once is said in picture-slots. Nothing is kept between pictures.
sharp.concurrency(1);
sharp.cache(false);

/**
 * Makes a picture of untrusted bytes: their kind is sniffed, their structure looked through, pixels bounded before they are decoded; then
 * it is turned upright and written anew in sRGB without any metadata (place, camera, author), and in the sizes and kinds that pages ask for.
 * Refuses: unfit (`{ problem }`).
 */
export async function renderPicture(bytes: Uint8Array): Promise<Result<MadePicture, "unfit">> {
  const sniffed = sniffPicture(bytes);
  if ("problem" in sniffed) return unfit(sniffed.problem);
  const problem = inspectPicture(bytes, sniffed.kind);
  if (problem) return unfit(problem);
  try {
    const decoded = open(bytes);
    const metadata = await decoded.metadata();
    const wrong = problemOf(metadata, sniffed.kind);
    if (wrong) return unfit(wrong);
    const master = await makeMaster(decoded, metadata, sniffed.kind);
    return accept({ master, sizes: await makeSizes(master), colour: await meanColour(master) });
  } catch (error) {
    const known = problemOfFailure(error);
    if (known) return unfit(known);
    throw error;
  }
}

const unfit = (problem: PictureProblem) => refuse("unfit", { problem });

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { failOn: "error", limitInputPixels: mostPixels, sequentialRead: true, animated: false });
}

function problemOf(
  { format, compression, width, height, pages = 1 }: Metadata,
  kind: PictureKind,
): PictureProblem | null {
  const found = format === "heif" && compression === "av1" ? "avif" : format;
  if (found !== kind) return "polyglot";
  if (pages > 1) return "animated";
  if (width * height > mostPixels || Math.max(width, height) > longestSide) return "tooManyPixels";
  return Math.min(width, height) < shortestSide ? "tooSmall" : null;
}

/** Lossless sources are drawings more often than photographs: letters and lines must stay sharp. */
async function makeMaster(decoded: Sharp, metadata: Metadata, kind: PictureKind): Promise<MadeFile> {
  const isClear = metadata.hasAlpha && !(await decoded.clone().stats()).isOpaque;
  const upright = decoded
    .autoOrient()
    .resize({ width: masterSide, height: masterSide, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  if (isClear || kind === "png" || kind === "gif")
    return encode(isClear ? upright : upright.removeAlpha(), "image/png");
  return encode(upright.removeAlpha(), "image/jpeg", { quality: 92, chromaSubsampling: "4:4:4" });
}

async function makeSizes(master: MadeFile): Promise<MadeFile[]> {
  const isDrawn = master.mediaType === "image/png";
  const isClear = isDrawn && (await sharp(master.bytes).metadata()).hasAlpha;
  const plain = isClear ? "image/png" : "image/jpeg";
  const wanted = [...new Set(widths.map((width) => Math.min(width, master.width)))];
  const sizes: MadeFile[] = [];
  for (const width of wanted) {
    for (const type of ["image/avif", "image/webp", plain] as const) {
      sizes.push(
        await encode(sharp(master.bytes).resize({ width }), type, isDrawn ? { chromaSubsampling: "4:4:4" } : {}),
      );
    }
  }
  // Two that came out as the same bytes are one file.
  return [...new Map(sizes.filter(({ hash }) => hash !== master.hash).map((file) => [file.hash, file])).values()];
}

type Quality = { readonly quality?: number; readonly chromaSubsampling?: string };

async function encode(image: Sharp, mediaType: PictureType, quality: Quality = {}): Promise<MadeFile> {
  const written = encoders[mediaType](image.timeout({ seconds: mostSeconds }), quality);
  const { data: bytes, info } = await written.toBuffer({ resolveWithObject: true });
  const hash = createHash("sha256").update(bytes).digest("hex");
  return { bytes, hash, mediaType, width: info.width, height: info.height, byteLength: bytes.length };
}

/** Effort is kept low: AVIF at 4 takes six times as long as at 2 for a hundredth fewer bytes. */
const encoders: Record<PictureType, (image: Sharp, quality: Quality) => Sharp> = {
  "image/avif": (image, quality) => image.avif({ quality: 55, effort: 2, ...quality }),
  "image/webp": (image) => image.webp({ quality: 78, effort: 4, smartSubsample: true }),
  "image/jpeg": (image, quality) => image.jpeg({ quality: 82, progressive: true, ...quality }),
  "image/png": (image) => image.png({ compressionLevel: 8 }),
};

async function meanColour({ bytes }: MadeFile): Promise<string> {
  const pixel = await sharp(bytes).flatten({ background: "#ffffff" }).resize(1, 1).raw().toBuffer();
  const channel = (index: number) => (pixel[index] ?? pixel[0] ?? 0).toString(16).padStart(2, "0");
  return `#${channel(0)}${channel(1)}${channel(2)}`;
}

/** What libvips says when a file is at fault; anything else is our own. */
function problemOfFailure(error: unknown): PictureProblem | null {
  const said = error instanceof Error ? error.message : "";
  if (/pixel limit|too large|dimensions? (?:exceed|are too)|exceeds? .*limit/i.test(said)) return "tooManyPixels";
  if (/timeout/i.test(said)) return "tooSlow";
  if (/premature|truncat|unexpected end|ended prematurely|end of (?:file|stream|image)|read error/i.test(said))
    return "truncated";
  if (/Vips|Input (?:buffer|image)|unsupported|corrupt|bad|decod|jpeg|png|webp|gif|heif/i.test(said)) return "damaged";
  return null;
}
