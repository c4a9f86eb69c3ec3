import { cardRoute, citationRoute, formRoute, tableRoute } from "../../../../form-answer";
import { citationFiles } from "@/lib/rendering/addresses";
import { isForm } from "@/lib/rendering/form";

type Asked = { params: Promise<Record<string, string>> };

/** `3.csv`: the third table of the issue. An article that is called `tables` keeps its own files under its address. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { table = "", ...issue } = await params;
  const [name, form] = table.split(".");
  if (name === "article" && isForm(form)) {
    return formRoute(form)(request, { params: Promise.resolve({ ...issue, article: "tables" }) });
  }
  const file = name === "cite" && citationFiles.find((one) => one === form);
  if (file) return citationRoute(file)(request, { params: Promise.resolve({ ...issue, article: "tables" }) });
  if (table === "card.png") return cardRoute(request, { params: Promise.resolve({ ...issue, article: "tables" }) });
  return tableRoute(request, { params });
}
