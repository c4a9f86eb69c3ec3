import { setRolesSchema } from "@/lib/people/person";
import { setRoles } from "@/lib/people/set-roles.server";
import { actingAdmin, asOption } from "../acting-admin";
import { answer, understood } from "../answer";
import { findPublicationId, findUser } from "../find";
import { type Verb, word } from "../verb";

export const peopleSetRole: Verb = {
  name: "people set-role",
  usage: "EMAIL --publication SLUG [--role ROLE …]",
  about: "Gives somebody exactly these roles in a publication; none takes them out of it.",
  options: { ...asOption, publication: { type: "string" }, role: { type: "string", multiple: true } },
  run: async (given) => {
    const { id: userId } = await findUser(word(given, 0, "EMAIL"));
    const publicationId = await findPublicationId(given);
    const input = understood(setRolesSchema, { userId, publicationId, roles: given.values.role ?? [] });
    return answer(await setRoles(await actingAdmin(given), input), () => "Done. It holds from their next request.");
  },
};
