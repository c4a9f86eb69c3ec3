import { invitePerson } from "@/lib/people/invite-person.server";
import { invitePersonSchema } from "@/lib/people/person";
import { actingAdmin, asOption } from "../acting-admin";
import { answer, understood } from "../answer";
import { findPublicationId } from "../find";
import { letters } from "../letters";
import { type Verb, word } from "../verb";

export const peopleInvite: Verb = {
  name: "people invite",
  usage: "EMAIL [--publication SLUG --role ROLE …] [--admin]",
  about:
    "Invites somebody by mail and shows the link.\nROLE: managingEditor, editor, author, reviewer. --admin: for the whole house.",
  options: {
    ...asOption,
    publication: { type: "string" },
    role: { type: "string", multiple: true },
    admin: { type: "boolean" },
  },
  run: async (given) => {
    const input = understood(invitePersonSchema, {
      email: word(given, 0, "EMAIL"),
      publicationId: await findPublicationId(given),
      roles: given.values.role ?? [],
      isAdmin: given.values.admin ?? false,
    });
    const result = await invitePerson(await actingAdmin(given), input, letters);
    return answer(result, ({ link, expiresAt }) => `Invited. The link holds until ${expiresAt}:\n${link}`);
  },
};
