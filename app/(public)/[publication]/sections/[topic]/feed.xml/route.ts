import { feedRoute } from "../../../../feed-answer";

export const GET = feedRoute("feed.xml");
