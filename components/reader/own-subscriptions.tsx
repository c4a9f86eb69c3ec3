import { LanguageChoice } from "./subscribe";

type Words = (key: string, values?: Record<string, string | number>) => string;

type Own = {
  address: string;
  locale: string;
  state: string;
  title: string;
  offers: readonly { slug: string; title: string; language: string; subscribed: boolean }[];
};

type Props = { own: Own; token: string; words: Words; said: string | null };

/** What an address receives: ended, changed or deleted by plain forms, whoever holds the link. */
export function OwnSubscriptions({ own, token, words, said }: Props) {
  return (
    <div className="plain-page own-subscriptions">
      <h1>{words("own")}</h1>
      {said && (
        <p className="form-done" role="status">
          {words(`said.${said}`, { publication: own.title })}
        </p>
      )}
      <p className="form-note">{words("ownLead", { address: own.address })}</p>
      {own.state === "active" && <Leave own={own} token={token} words={words} />}
      {own.offers.length > 0 && <Publications own={own} token={token} words={words} />}
      <Erase token={token} words={words} />
    </div>
  );
}

function Leave({ own, token, words }: Omit<Props, "said">) {
  return (
    <section aria-labelledby="leave">
      <h2 id="leave" className="end-title">
        {words("leaveTitle")}
      </h2>
      <form method="post" action="/api/subscriptions/change" className="plain-form">
        <input type="hidden" name="token" value={token} />
        <p>{words("leaveQuestion", { publication: own.title })}</p>
        <button type="submit" name="do" value="leave">
          {words("leave")}
        </button>
      </form>
    </section>
  );
}

function Publications({ own, token, words }: Omit<Props, "said">) {
  return (
    <section aria-labelledby="publications">
      <h2 id="publications" className="end-title">
        {words("publications")}
      </h2>
      <form method="post" action="/api/subscriptions/change" className="plain-form">
        <input type="hidden" name="token" value={token} />
        <fieldset>
          <legend className="unseen">{words("publications")}</legend>
          {own.offers.map(({ slug, title, language, subscribed }) => (
            <label key={slug} className="choice">
              <input type="checkbox" name="publications[]" value={slug} defaultChecked={subscribed} />
              <span lang={language}>{title}</span>
            </label>
          ))}
        </fieldset>
        <LanguageChoice words={words} locale={own.locale} />
        <p className="form-note">{words("newOnesAsk")}</p>
        <button type="submit" name="do" value="save" className="quiet">
          {words("save")}
        </button>
      </form>
    </section>
  );
}

function Erase({ token, words }: Pick<Props, "token" | "words">) {
  return (
    <section aria-labelledby="erase">
      <h2 id="erase" className="end-title">
        {words("eraseTitle")}
      </h2>
      <form method="post" action="/api/subscriptions/change" className="plain-form">
        <input type="hidden" name="token" value={token} />
        <p>{words("eraseLead")}</p>
        <label className="choice">
          <input type="checkbox" name="sure" value="yes" required />
          <span>{words("eraseSure")}</span>
        </label>
        <button type="submit" name="do" value="erase" className="quiet">
          {words("erase")}
        </button>
      </form>
    </section>
  );
}
