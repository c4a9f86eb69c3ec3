import { useId } from "react";

type Words = (key: string, values?: Record<string, string | number>) => string;

type Offer = { slug: string; title: string; publisher: string };

type FormProps = {
  offer: Offer;
  words: Words;
  locale: string;
  /** What was typed before, and what was wrong with it: `again`, the address; `wait`, nothing but the hour. */
  typed?: { email: string; problem: "again" | "wait" };
};

/** The form for a publication by mail: an address and a language, sent without script. */
export function SubscribeForm({ offer, words, locale, typed }: FormProps) {
  const problem = useId();
  return (
    <form method="post" action="/api/subscriptions/ask" className="plain-form">
      <input type="hidden" name="publication" value={offer.slug} />
      <label htmlFor="email">{words("email")}</label>
      <input
        id="email"
        name="email"
        type="email"
        autoComplete="email"
        inputMode="email"
        required
        maxLength={254}
        defaultValue={typed?.email}
        aria-invalid={typed?.problem === "again" || undefined}
        aria-describedby={typed ? problem : undefined}
      />
      {typed && (
        <p id={problem} className="form-problem" role="alert">
          {words(typed.problem)}
        </p>
      )}
      <LanguageChoice words={words} locale={locale} />
      {/* Nobody sees or reaches it; programs that fill every field give themselves away. */}
      <div className="for-programs" aria-hidden="true">
        <label htmlFor="website">{words("trap")}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p className="form-note">{words("consent", { publication: offer.title })}</p>
      <button type="submit">{words("ask")}</button>
    </form>
  );
}

export function LanguageChoice({ words, locale }: { words: Words; locale: string }) {
  return (
    <fieldset>
      <legend>{words("language")}</legend>
      {(["ko", "en"] as const).map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="locale" value={one} defaultChecked={one === locale} />
          <span lang={one}>{words(`languages.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

type ConfirmProps = { token: string; title: string; words: Words };

/** The question of a letter: nothing has happened until the button is pressed. */
export function ConfirmForm({ token, title, words }: ConfirmProps) {
  return (
    <form method="post" action="/api/subscriptions/confirm" className="plain-form">
      <input type="hidden" name="token" value={token} />
      <p>{words("confirmQuestion", { publication: title })}</p>
      <button type="submit">{words("confirm")}</button>
    </form>
  );
}
