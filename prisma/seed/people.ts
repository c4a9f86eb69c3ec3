import type { Locale, Role } from "@/lib/access/actor";

/** Somebody of the sample newsroom. Nobody has a built-in password: set-up gives everyone the same new one. */
export type SamplePerson = {
  readonly key: string;
  readonly email: string;
  readonly name: string;
  readonly locale: Locale;
  readonly isAdmin?: boolean;
  /** Publication slug → roles. */
  readonly roles: Readonly<Record<string, readonly Role[]>>;
  /** What this person is for, said beside the sign-in. */
  readonly role: string;
};

/** The people of the sample newsroom, one or more in each role; `jung` belongs to another publication of the same house. */
export const people = {
  admin: {
    key: "admin",
    email: "jiwoo.han@newsroom.example",
    name: "한지우",
    locale: "ko",
    isAdmin: true,
    roles: {},
    role: "admin",
  },
  chief: {
    key: "chief",
    email: "seojin.yoon@newsroom.example",
    name: "윤서진",
    locale: "ko",
    roles: { weekly: ["managingEditor"] },
    role: "managing editor",
  },
  deputy: {
    key: "deputy",
    email: "dohyun.bae@newsroom.example",
    name: "배도현",
    locale: "ko",
    roles: { weekly: ["managingEditor", "reviewer"] },
    role: "managing editor, reviewer",
  },
  editor: {
    key: "editor",
    email: "gaon.moon@newsroom.example",
    name: "문가온",
    locale: "ko",
    roles: { weekly: ["editor"] },
    role: "editor",
  },
  haneul: {
    key: "haneul",
    email: "haneul.seo@newsroom.example",
    name: "서하늘",
    locale: "ko",
    roles: { weekly: ["author"] },
    role: "author",
  },
  bora: {
    key: "bora",
    email: "bora.lim@newsroom.example",
    name: "임보라",
    locale: "ko",
    roles: { weekly: ["author"] },
    role: "author",
  },
  taeo: {
    key: "taeo",
    email: "taeo.kang@newsroom.example",
    name: "강태오",
    locale: "ko",
    roles: { weekly: ["reviewer"] },
    role: "reviewer",
  },
  eunchae: {
    key: "eunchae",
    email: "emma.noh@newsroom.example",
    name: "Emma Noh",
    locale: "en",
    roles: { weekly: ["reviewer"] },
    role: "reviewer (reads English)",
  },
  jung: {
    key: "jung",
    email: "ideun.jung@newsroom.example",
    name: "정이든",
    locale: "ko",
    roles: { "ocean-monthly": ["managingEditor", "editor"] },
    role: "managing editor of another publication",
  },
} as const satisfies Record<string, SamplePerson>;

export type PersonKey = keyof typeof people;
