import { cardRoute } from "../../../form-answer";

export const GET = cardRoute;
