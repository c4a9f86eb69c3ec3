import { readdirSync } from "node:fs";
import { newId } from "@/lib/kernel/ids";
import { dataFolder } from "@/lib/platform/data-folder.server";
import { expect, it } from "vitest";
import { fromShelf } from "./form-shelf.server";

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (given: Uint8Array) => new TextDecoder().decode(given);

it("makes a file once, however many ask at the same time, and finds it afterwards", async () => {
  const name = `${newId()}.txt`;
  let made = 0;
  const make = async () => {
    made += 1;
    return bytes("글");
  };
  const asked = await Promise.all(Array.from({ length: 20 }, () => fromShelf(name, make)));
  expect(asked.map(text)).toEqual(Array.from({ length: 20 }, () => "글"));
  expect(text(await fromShelf(name, make))).toBe("글");
  expect(made).toBe(1);
  expect(readdirSync(dataFolder("forms")).filter((file) => file.includes(name))).toEqual([name]);
});

it("does not keep a failure", async () => {
  const name = `${newId()}.txt`;
  await expect(fromShelf(name, () => Promise.reject(new Error("no paper")))).rejects.toThrow("no paper");
  expect(text(await fromShelf(name, async () => bytes("글")))).toBe("글");
});
