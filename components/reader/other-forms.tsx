import { type Form, forms } from "@/lib/rendering/form";
import { Headline } from "./headline";
import type { ReaderWords } from "./words";

type Props = {
  /** Where each form is. */
  hrefOf: (form: Form) => string;
  words: ReaderWords;
  language: string;
  /** The values of tables; one without a caption is named by its number. */
  tables?: readonly { number: number; caption: string; href: string }[];
};

/** The same text to be taken along: printed, for an e-book reader, to be worked on; and its tables as data. */
export function OtherForms({ hrefOf, words, language, tables = [] }: Props) {
  return (
    <section className="other-forms" aria-labelledby="other-forms">
      <h2 id="other-forms" className="end-title">
        {words("otherForms")}
      </h2>
      <ul>
        {forms.map((form) => (
          <li key={form}>
            <a href={hrefOf(form)}>{words(`form.${form}`)}</a>
          </li>
        ))}
      </ul>
      {tables.length > 0 && (
        <ul className="table-data" aria-label={words("tableData")}>
          {tables.map(({ number, caption, href }) => (
            <li key={number}>
              <a href={href}>
                <Headline text={caption || words("tableNumber", { number })} language={language} /> (CSV)
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
