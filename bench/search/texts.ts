/**
 * Texts of three languages out of made-up words, the same at each run: a few words stand in nearly every article, most in a handful, as in a real
 * archive (Zipf). Korean words carry particles, so that they are found inside longer ones.
 */
export type Language = "ko" | "zh" | "en";

const syllables = [
  ..."가각간감강개거건검게격견경계고공과관광교구국군권규그극근금기길김나남내년노능다단달당대데도동두등라량력련령로론료류리마만망매면명모무문물미민바반발방배백범법변보복본부분비사산상생서석선설성세소속수순술스시식신실심아안알약양어업에여역연열영예오온요용우운원위유육은의이인일임입자작장재적전절점정제조종주준중지직진질집차창채책처천체초최출충치침컴코크타태터토통투특파판패편평포표품프피하학한함항해행험현협형호화환활황회효후흐희",
];
const han = [
  ..."人工智能机器政策科学技术产业发展研究国家创新数据信息网络安全能源环境材料生物医疗航天海洋量子芯片计算通信教育经济企业市场投资制造设备系统管理标准法律改革开放合作战略规划城市农村交通基础理论应用实验平台中心",
];
const sounds = [
  "ra",
  "ne",
  "mo",
  "ti",
  "con",
  "ver",
  "lis",
  "pro",
  "gen",
  "sta",
  "ble",
  "cor",
  "ment",
  "tion",
  "al",
  "en",
  "qui",
  "sur",
  "phi",
  "lan",
  "der",
  "ist",
  "ou",
  "na",
  "ko",
  "vi",
  "tek",
  "bri",
  "sol",
  "um",
];
const particles = ["", "", "은", "는", "이", "가", "을", "를", "의", "에", "에서", "으로", "와", "과", "도", "까지"];
const endings = ["했다.", "된다.", "이다.", "나섰다.", "늘었다.", "줄었다.", "밝혔다."];

const wordsOfLanguage = 6_000;

export type Texts = {
  /** Words of a language, the most frequent first. */
  readonly words: Readonly<Record<Language, readonly string[]>>;
  readonly title: (language: Language) => string;
  /** Of so many sentences. */
  readonly paragraph: (language: Language, sentences: number) => string;
};

export function makeTexts(random: () => number): Texts {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const several = (parts: readonly string[], least: number, most: number) =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () => pick(parts)).join("");
  const distinct = (make: () => string) => {
    const made = new Set<string>();
    while (made.size < wordsOfLanguage) made.add(make());
    return [...made];
  };
  const words = {
    ko: distinct(() => several(syllables, 2, 4)),
    zh: distinct(() => several(han, 2, 4)),
    en: distinct(() => several(sounds, 2, 4)),
  };
  /** The word of rank n is met about once for every n times that the first one is. */
  const often = (language: Language) => words[language][Math.floor(wordsOfLanguage ** random()) - 1] as string;
  const sentence = (language: Language) => {
    const length = 6 + Math.floor(random() * 8);
    const said = Array.from({ length }, () => often(language));
    if (language === "zh") return `${said.join("")}。`;
    if (language === "en") return `${said.join(" ")}.`;
    return `${said.map((word) => word + pick(particles)).join(" ")} ${pick(endings)}`;
  };
  return {
    words,
    title: (language) => Array.from({ length: 5 }, () => often(language)).join(language === "zh" ? "" : " "),
    paragraph: (language, sentences) => Array.from({ length: sentences }, () => sentence(language)).join(" "),
  };
}
