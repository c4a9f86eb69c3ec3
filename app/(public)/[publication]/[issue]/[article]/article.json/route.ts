import { formRoute } from "../../../../form-answer";

export const GET = formRoute("json");
