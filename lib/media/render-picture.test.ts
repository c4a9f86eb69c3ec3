import { gunzipSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { effortOf } from "@/lib/platform/testing/effort";
import { expectAccepted } from "@/lib/kernel/result";
import { renderPicture } from "./render-picture.server";
import {
  animatedGif,
  avif,
  bomb,
  drawing,
  emptyZip,
  gif,
  jpeg,
  png,
  telephonePhoto,
  webp,
  withComment,
} from "./testing/pictures";

const text = (content: string) => Buffer.from(content);
const cut = async (picture: Promise<Buffer>, share: number) => {
  const whole = await picture;
  return whole.subarray(0, Math.floor(whole.length * share));
};
const behind = async (picture: Promise<Buffer>, more: Buffer | string) =>
  Buffer.concat([await picture, typeof more === "string" ? text(more) : more]);

describe("renderPicture", () => {
  it.each([
    ["a JPEG", jpeg, "image/jpeg", "image/jpeg"],
    ["a WebP", webp, "image/jpeg", "image/jpeg"],
    ["an AVIF", avif, "image/jpeg", "image/jpeg"],
    ["a PNG", png, "image/png", "image/jpeg"],
    ["a GIF", gif, "image/png", "image/jpeg"],
    ["a PNG with transparent parts", (wanted?: object) => png({ ...wanted, alpha: true }), "image/png", "image/png"],
  ])("writes %s anew, in all kinds and no size larger than itself", async (_, make, master, plain) => {
    const made = expectAccepted(await renderPicture(await make({ width: 1_200, height: 750 })));
    expect(made.master).toMatchObject({ mediaType: master, width: 1_200, height: 750 });
    const found = made.sizes.map(({ mediaType, width }) => `${mediaType} ${width}`);
    const full = made.master.width;
    const expected = [...new Set([480, 960, full].map((width) => Math.min(width, full)))].flatMap((width) =>
      ["image/avif", "image/webp", plain].map((type) => `${type} ${width}`),
    );
    // A lossless one as large as the master is the master.
    if (master === plain && plain === "image/png") expected.pop();
    expect(found).toEqual(expected);
    expect(made.colour).toMatch(/^#[0-9a-f]{6}$/);
    for (const { bytes, ...facts } of [made.master, ...made.sizes]) {
      const { width, height, format } = await sharp(bytes).metadata();
      expect({ width, height, size: bytes.length }).toEqual({
        width: facts.width,
        height: facts.height,
        size: facts.byteLength,
      });
      expect(facts.mediaType).toBe(`image/${format === "heif" ? "avif" : format}`);
    }
  });

  it("turns a telephone's photograph upright and leaves its place and owner out of every file", async () => {
    const sent = await telephonePhoto();
    expect((await sharp(sent).metadata()).exif?.toString("latin1")).toContain("Owner of the telephone");
    const { master, sizes } = expectAccepted(await renderPicture(sent));
    expect(master).toMatchObject({ width: 200, height: 300 });
    for (const { bytes } of [master, ...sizes]) {
      const metadata = await sharp(bytes).metadata();
      for (const part of ["exif", "xmp", "iptc", "orientation", "comments"]) expect(metadata).not.toHaveProperty(part);
      expect(bytes.toString("latin1")).not.toMatch(/Exif|Telephone|Owner/);
    }
  });

  it("takes what a camera leaves behind its picture, and leaves it there", async () => {
    const sent = await behind(jpeg(), Buffer.concat([await jpeg({ width: 64, height: 64 }), Buffer.alloc(4_000)]));
    expect(expectAccepted(await renderPicture(sent)).master).toMatchObject({ width: 640, height: 400 });
  });

  it("makes the same bytes of the same picture", async () => {
    const [one, other] = await Promise.all([renderPicture(await jpeg()), renderPicture(await jpeg())]);
    expect(expectAccepted(one).master.hash).toBe(expectAccepted(other).master.hash);
  });
});

describe("a file that is no picture that we take", () => {
  it.each<[string, string, () => Buffer | Promise<Buffer>]>([
    ["nothing", "notAPicture", () => text("")],
    ["text", "notAPicture", () => text("그림이 아닙니다")],
    ["a PDF", "notAPicture", () => text("%PDF-1.7\n")],
    ["a page", "notAPicture", () => text("<!doctype html><script>alert(1)</script>")],
    ["an SVG", "svg", () => text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["an SVG in UTF-16", "svg", () => Buffer.from("\ufeff<svg xmlns='http://www.w3.org/2000/svg'/>", "utf16le")],
    ["a packed SVG", "notAPicture", () => gzipSync("<svg/>")],
    ["a telephone's HEIC", "heic", () => text("\0\0\0\x18ftypheic\0\0\0\0mif1heic")],
    ["a film", "notAPicture", () => text("\0\0\0\x18ftypisom\0\0\0\0isommp42")],
    ["a bomb", "tooManyPixels", () => bomb()],
    ["a bomb in one line", "tooManyPixels", () => bomb(65_000)],
    ["one pixel", "tooSmall", () => png({ width: 1, height: 1 })],
    ["a GIF that moves", "animated", animatedGif],
    ["the half of a JPEG", "truncated", () => cut(jpeg(), 0.5)],
    ["a JPEG without its last bytes", "truncated", () => cut(jpeg(), 0.99)],
    ["the half of a PNG", "truncated", () => cut(png(), 0.5)],
    ["the half of a WebP", "truncated", () => cut(webp(), 0.5)],
    ["the half of an AVIF", "truncated", () => cut(avif(), 0.5)],
    ["the half of a GIF", "truncated", () => cut(gif(), 0.5)],
    ["a head alone", "truncated", () => Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
    ["a JPEG and an archive", "polyglot", () => behind(jpeg(), emptyZip)],
    ["a JPEG and a page", "polyglot", () => behind(jpeg(), "<html><body>")],
    ["a JPEG and a PDF", "polyglot", () => behind(jpeg(), "%PDF-1.4\n")],
    ["a PNG and a program", "polyglot", () => behind(png(), "\x7fELF")],
    ["a GIF and a script of a shell", "polyglot", () => behind(gif(), "#!/bin/sh")],
    ["a script in a comment", "polyglot", async () => withComment(await jpeg(), "<script>alert(1)</script>")],
    ["PHP in a comment", "polyglot", async () => withComment(await jpeg(), "<?php system($_GET[0]); ?>")],
    ["a PDF's head in a comment", "polyglot", async () => withComment(await jpeg(), "%PDF-1.4")],
  ])("%s is refused as %s", async (_, problem, make) => {
    const sent = await make();
    const refused = { ok: false, error: { code: "unfit", facts: { problem } } };
    const effort = await effortOf(async () => expect(await renderPicture(sent)).toMatchObject(refused));
    expect(effort).toBeLessThan(5_000);
  });

  it("is refused when its pixels cannot be read, though its frame is whole", async () => {
    const sent = Buffer.from(await png());
    sent.fill(0x55, 60, 4_000);
    expect(await renderPicture(sent)).toMatchObject({ ok: false, error: { code: "unfit" } });
  });

  it("never throws, whatever bytes are changed", async () => {
    const files = await Promise.all([jpeg, png, webp, gif, avif].map((make) => make({ width: 48, height: 32 })));
    let seed = 7;
    const chance = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 60; round += 1) {
      const sent = Buffer.from(files[round % files.length] ?? "");
      for (let change = 0; change < 4; change += 1) sent[chance(sent.length)] = chance(256);
      const answer = await renderPicture(sent);
      if (!answer.ok) expect(answer.error.code).toBe("unfit");
    }
  });
});

it("the tools of this test make what they say", async () => {
  expect(gunzipSync(gzipSync("<svg/>")).toString()).toBe("<svg/>");
  expect(bomb().length).toBeLessThan(100_000);
  await expect(drawing().jpeg().toBuffer()).resolves.toBeInstanceOf(Buffer);
});
