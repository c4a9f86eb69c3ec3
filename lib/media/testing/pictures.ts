import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";

/*
 * Pictures for tests, honest and hostile, made when they are asked for.
 */

type Wanted = { width?: number; height?: number; alpha?: boolean };

/** A picture with something to see in it, so that encoders have work. */
export function drawing({ width = 640, height = 400, alpha = false }: Wanted = {}) {
  const pixels = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index += 1) {
    const [x, y] = [index % width, Math.floor(index / width)];
    pixels.set([(x * 255) / width, (y * 255) / height, (x ^ y) & 255], index * 3);
  }
  const image = sharp(pixels, { raw: { width, height, channels: 3 } });
  return alpha ? image.ensureAlpha(0.5) : image;
}

export const jpeg = (wanted?: Wanted) => drawing(wanted).jpeg().toBuffer();
export const png = (wanted?: Wanted) => drawing(wanted).png().toBuffer();
export const webp = (wanted?: Wanted) => drawing(wanted).webp().toBuffer();
export const avif = (wanted?: Wanted) => drawing(wanted).avif({ effort: 0 }).toBuffer();
export const gif = (wanted?: Wanted) => drawing(wanted).gif().toBuffer();

/** A photograph as a telephone makes it: lying on its side, with its place, its camera and its owner written in it. */
export function telephonePhoto(): Promise<Buffer> {
  return drawing({ width: 300, height: 200 })
    .withExif({
      IFD0: { Make: "Telephone", Artist: "Owner of the telephone" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "37/1 33/1 59/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "126/1 58/1 41/1",
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** Two pictures in turn. */
export async function animatedGif(): Promise<Buffer> {
  const frames = [drawing({ width: 32, height: 32 }), drawing({ width: 32, height: 32 }).negate()];
  return sharp(await Promise.all(frames.map((frame) => frame.png().toBuffer())), { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
}

/** A PNG of a few kilobytes that says, truly, that it is 30,000 pixels wide and high: 3.6 gigabytes when it is decoded. */
export function bomb(side = 30_000): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min(side * 4 + 1, 1_000_000) * 8));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

export function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}

/** The smallest archive: a record of its end, with nothing in it. */
export const emptyZip = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

/** A JPEG with a comment. */
export function withComment(picture: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(text.length + 2);
  return Buffer.concat([picture.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, text, picture.subarray(2)]);
}
