import { expect, it } from "vitest";
import { rtfPictures } from "./rtf-pictures";

const hex = "89504e470d0a1a0a0000000d49484452".repeat(2);
const picture = (head: string, data = hex) =>
  `{\\*\\shppict{\\pict{\\*\\picprop\\shplid1025{\\sp{\\sn a}}}${head} ${data}}}`;

it.each([
  [
    "a PNG, and not the same once more as a drawing",
    `{\\rtf1 글${picture("\\picw10\\pngblip\\bliptag1")}{\\nonshppict{\\pict\\wmetafile8 ${hex}}}}`,
    ["image/png"],
  ],
  ["two, in their order", `{\\rtf1${picture("\\jpegblip")}글${picture("\\pngblip")}}`, ["image/jpeg", "image/png"]],
  [
    "digits over several lines, behind the tag of the picture",
    `{\\rtf1${picture("\\pngblip{\\*\\blipuid 0a}", `\n${hex.slice(0, 32)}\n${hex.slice(32)}`)}}`,
    ["image/png"],
  ],
  ["nothing in words that speak of it", "{\\rtf1 \\\\pict \\picprop {\\picttext}}", []],
  ["nothing in a picture without its bytes", `{\\rtf1${picture("\\pngblip", "")}}`, []],
  ["nothing in a text that breaks off", `{\\rtf1{\\pict\\pngblip 895`, []],
])("finds %s", (_, rtf, types) => {
  const found = rtfPictures(rtf);
  expect(found.map(({ type }) => type)).toEqual(types);
  for (const { bytes } of found) expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
});
