"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { cx } from "@/components/ui/cx";
import type { ThreadPerson } from "@/lib/review/discussion";
import { mentionQuery } from "@/lib/review/mentions";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  people: readonly ThreadPerson[];
  rows?: number;
  autoFocus?: boolean;
  placeholder?: string;
};

const mostShown = 6;

/** Several lines in which @ offers the people who can be named. Right under an IME: nothing is chosen in the middle of a syllable. */
export function MentionField({ label, value, onChange, people, rows = 3, autoFocus, placeholder }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  useEffect(() => {
    if (autoFocus) field.current?.focus();
  }, [autoFocus]);
  const [at, setAt] = useState(0);
  const shown = query === null ? [] : people.filter(({ name }) => name.includes(query)).slice(0, mostShown);
  const look = () => {
    const { current } = field;
    const next = current ? mentionQuery(current.value.slice(0, current.selectionStart)) : null;
    if (next !== query) setAt(0);
    setQuery(next);
  };
  const take = ({ name }: ThreadPerson) => {
    const caret = field.current?.selectionStart ?? value.length;
    const start = caret - (query?.length ?? 0);
    onChange(`${value.slice(0, start)}${name} ${value.slice(caret)}`);
    setQuery(null);
    const after = start + name.length + 1;
    requestAnimationFrame(() => field.current?.setSelectionRange(after, after));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const person = shown[at];
    if (!person || event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setAt((at + step + shown.length) % shown.length);
    else if (event.key === "Enter" || event.key === "Tab") take(person);
    else if (event.key === "Escape") setQuery(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={rows}
        value={value}
        maxLength={4000}
        placeholder={placeholder}
        className="field field-sizing-content max-h-72 resize-y px-3 py-2"
        style={{ minHeight: `${rows * 1.5 + 1.25}em` }}
        onChange={(event) => onChange(event.target.value)}
        onInput={look}
        onClick={look}
        onBlur={() => setQuery(null)}
        onKeyDown={onKeyDown}
        aria-autocomplete="list"
        aria-controls={shown.length > 0 ? `${id}-people` : undefined}
        aria-activedescendant={shown[at] ? `${id}-${shown[at].id}` : undefined}
      />
      {shown.length > 0 && <People id={id} label={label} people={shown} at={at} take={take} />}
    </div>
  );
}

type PeopleProps = {
  id: string;
  label: string;
  people: readonly ThreadPerson[];
  at: number;
  take: (person: ThreadPerson) => void;
};

function People({ id, label, people, at, take }: PeopleProps) {
  return (
    <div id={`${id}-people`} role="listbox" aria-label={label} className="floating absolute top-full z-10 mt-1 p-1">
      {people.map((person, place) => (
        <div
          key={person.id}
          id={`${id}-${person.id}`}
          role="option"
          tabIndex={-1}
          aria-selected={place === at}
          className={cx("rounded-sm px-2.5 py-1 pointer-coarse:py-2.5", place === at && "bg-sunken")}
          onPointerDown={(event) => {
            event.preventDefault(); // the caret stays in the field
            take(person);
          }}
        >
          {person.name}
        </div>
      ))}
    </div>
  );
}
