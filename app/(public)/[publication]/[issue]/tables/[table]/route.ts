import { formRoute, tableRoute } from "../../../../form-answer";
import { isForm } from "@/lib/rendering/form";

type Asked = { params: Promise<Record<string, string>> };

/** `3.csv`: the third table of the issue. An article that is called `tables` keeps its own forms under its address. */
export async function GET(request: Request, { params }: Asked): Promise<Response> {
  const { table = "", ...issue } = await params;
  const [name, form] = table.split(".");
  if (name === "article" && isForm(form)) {
    return formRoute(form)(request, { params: Promise.resolve({ ...issue, article: "tables" }) });
  }
  return tableRoute(request, { params });
}
