import type { Category } from "@/lib/people/schema"
import type { ScopeItem, ScopeKind } from "../schema"

type Meant = { kind: ScopeKind; ref: string }

const CATEGORY_WORDS: readonly (readonly [RegExp, Category])[] = [
  [
    /^(?:全体|各位|所有|县|市|区|省|本级|出席)*(?:人大|人民代表大会)?代表$|^各代表团$|^全体出席人员$|^出席人员$/,
    "DEPUTY",
  ],
  [/^(?:全体|各位|所有)?列席(?:人员|代表|同志)?$/, "OBSERVER"],
  [/^(?:全体|各位|所有)?特邀(?:人员|代表|嘉宾|来宾|同志)?$/, "INVITED"],
  [/^(?:全体|各位|所有)?旁听(?:人员|公民|群众|代表)?$/, "AUDITOR"],
  [/^(?:全体|各位|所有|大会)*(?:工作|会务)人员$/, "STAFF"],
  [/^(?:全体|各位|所有)?(?:新闻|媒体|随会|采访)*(?:记者|媒体)$/, "PRESS"],
]

const PLAIN_WORDS: readonly (readonly [RegExp, Meant])[] = [
  [/^(?:大会)?(?:全体)?主席团(?:全体)?(?:成员|会议成员)?$/, { kind: "PRESIDIUM", ref: "" }],
  [/^(?:大会)?(?:主席团)?(?:全体)?常务主席$/, { kind: "STANDING_CHAIRS", ref: "" }],
  [/^(?:全体|所有|各)?(?:代表团|团)?团长$|^各代表团负责人$/, { kind: "HEADS", ref: "" }],
  [/^(?:大会|全体|各组)?执行主席$/, { kind: "EXECUTIVE_GROUP", ref: "" }],
  [/^(?:全体|所有|各)?(?:代表团|团)?副团长$/, { kind: "DUTY", ref: "副团长" }],
  [/^(?:各)?(?:工作)?组组长$|^组长$/, { kind: "DUTY", ref: "组长" }],
  [/^(?:大会|主席团)?秘书长$/, { kind: "DUTY", ref: "秘书长" }],
  [/^(?:大会|主席团)?副秘书长$/, { kind: "DUTY", ref: "副秘书长" }],
]

const NUMERALS = "一二三四五六七八九"

/** "1" and "一" are one group. */
function numeral(text: string): string {
  const digit = Number(text)
  return Number.isInteger(digit) ? (NUMERALS[digit - 1] ?? text) : text
}

const EXECUTIVE =
  /^(?:大会)?执行主席\(?第?([一二三四五六七八九1-9])(?:组|次全体会议)?\)?$|^第([一二三四五六七八九1-9])组执行主席$/

/** Full-width signs, brackets and spaces made one; what is left is compared. */
export const plainWord = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b]/g, "")
    .replace(/[（〔［]/g, "(")
    .replace(/[）〕］]/g, ")")

/** What a word of the office's trade means, roster or not; null for others. The word must be `plainWord`. */
export function wordMeaning(word: string): Meant | null {
  const executive = EXECUTIVE.exec(word)
  if (executive) return { kind: "EXECUTIVE_GROUP", ref: numeral(executive[1] ?? executive[2] ?? "") }
  const category = CATEGORY_WORDS.find(([pattern]) => pattern.test(word))
  if (category) return { kind: "CATEGORY", ref: category[1] }
  return PLAIN_WORDS.find(([pattern]) => pattern.test(word))?.[1] ?? null
}

/** Two items that say the same. */
export const sameItem = (a: ScopeItem, b: ScopeItem): boolean =>
  a.role === b.role && a.kind === b.kind && a.ref === b.ref && a.participationId === b.participationId
