import { setAdmin } from "@/lib/people/set-admin.server";
import { actingAdmin, asOption } from "../acting-admin";
import { answer } from "../answer";
import { findUser } from "../find";
import { type Verb, word } from "../verb";

export const peopleSetAdmin: Verb = {
  name: "people set-admin",
  usage: "EMAIL [--no]",
  about: "Makes somebody an administrator of the house; with --no, no longer.",
  options: { ...asOption, no: { type: "boolean" } },
  run: async (given) => {
    const { id: userId } = await findUser(word(given, 0, "EMAIL"));
    return answer(await setAdmin(await actingAdmin(given), { userId, isAdmin: !given.values.no }), () => "Done.");
  },
};
