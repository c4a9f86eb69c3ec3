import { reactivatePerson } from "@/lib/people/reactivate-person.server";
import { actingAdmin, asOption } from "../acting-admin";
import { answer } from "../answer";
import { findUser } from "../find";
import { type Verb, word } from "../verb";

export const peopleReactivate: Verb = {
  name: "people reactivate",
  usage: "EMAIL",
  about: "Lets somebody in again who was shut out.",
  options: asOption,
  run: async (given) => {
    const { id: userId, name } = await findUser(word(given, 0, "EMAIL"));
    return answer(await reactivatePerson(await actingAdmin(given), { userId }), () => `${name} may sign in again.`);
  },
};
