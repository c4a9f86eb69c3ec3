import { feedRoute } from "../../../../feed-answer";

export const GET = feedRoute("rss.xml");
