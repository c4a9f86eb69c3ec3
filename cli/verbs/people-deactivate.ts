import { deactivatePerson } from "@/lib/people/deactivate-person.server";
import { actingAdmin, asOption } from "../acting-admin";
import { answer } from "../answer";
import { findUser } from "../find";
import { type Verb, word } from "../verb";

export const peopleDeactivate: Verb = {
  name: "people deactivate",
  usage: "EMAIL",
  about: "Shuts somebody out; what they wrote and decided stays under their name.",
  options: asOption,
  run: async (given) => {
    const { id: userId, name } = await findUser(word(given, 0, "EMAIL"));
    return answer(await deactivatePerson(await actingAdmin(given), { userId, name }), () => `${name} is shut out.`);
  },
};
