import { citationRoute } from "../../../../form-answer";

export const GET = citationRoute("ris");
