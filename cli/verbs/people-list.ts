import { listPeople } from "@/lib/people/list-people.server";
import { listPeopleSchema } from "@/lib/people/person";
import { actingAdmin, asOption } from "../acting-admin";
import { answer, understood } from "../answer";
import { table, type Verb } from "../verb";

export const peopleList: Verb = {
  name: "people list",
  usage: "[--find WORDS] [--page N]",
  about: "Everybody of the house, forty at a time.",
  options: { ...asOption, find: { type: "string" }, page: { type: "string" } },
  run: async (given) => {
    const result = await listPeople(await actingAdmin(given), understood(listPeopleSchema, given.values));
    return answer(result, ({ people, total }) => {
      const rows = people.map(({ email, name, isAdmin, isActive }) => [
        email,
        name,
        isAdmin ? "admin" : "",
        isActive ? "" : "deactivated",
      ]);
      return `${table(rows)}\n${total} in all`;
    });
  },
};
