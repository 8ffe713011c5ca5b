import { isHan } from "./han"

/** Every dot found in lists between the parts of a minority or foreign name; "." only where it stands between Chinese. */
const DOTS = /[·・･•‧∙⋅˙⸱᛫●﹒．]/gu
const HAN_CLASS = "[\\p{Unified_Ideograph}\\u{F900}-\\u{FAFF}\\u{2F800}-\\u{2FA1F}]"
const DOT_BETWEEN_HAN = new RegExp(`(?<=${HAN_CLASS})\\s*\\.\\s*(?=${HAN_CLASS})`, "gu")
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF\u00AD]/gu

/** ０-９ → 0-9; nothing else. */
export const normaliseDigits = (text: string): string =>
  text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))

/** Full-width letters, digits and the ideographic space → half-width. */
const halfWidth = (text: string): string =>
  text
    .replace(/[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF07\uFF0D]/g, (char) =>
      String.fromCharCode(char.charCodeAt(0) - 0xfee0),
    )
    .replace(/\s+/gu, " ")

/**
 * Spaces inside a Chinese name are lay-out (张　三) and go; where they separate long parts (阿依古丽 买买提) the office
 * must say whether a dot is meant, so one space stays.
 */
function closeGaps(name: string): string {
  const parts = name.split(" ")
  if (parts.length === 1 || ![...parts.join("")].every((char) => isHan(char) || char === "·")) return name
  const characters = [...parts.join("")].length
  return characters <= 4 || parts.every((part) => [...part].length === 1) ? parts.join("") : name
}

/**
 * A name as it is stored: half-width letters, one kind of middle dot (U+00B7), no lay-out spaces, trimmed. Latin
 * names keep their spaces. Chinese characters are never replaced: no NFKC, and NFC only on letters with accents
 * (NFC would silently change compatibility ideographs; `compatibilityIdeographs` names them instead).
 */
export function normaliseName(raw: string): string {
  const { name, annotation } = splitAnnotation(raw)
  return annotation === "" ? name : `${name}（${annotation}）`
}

const ANNOTATION = /^(.*?)[（(]([^（()）]*)[）)]\s*$/su

/**
 * 李萌（女） → 李萌 + 女: what published lists put in brackets behind a name. Both come back normalised. Brackets in a
 * text without any Chinese character are part of the text.
 */
export function splitAnnotation(raw: string): { name: string; annotation: string } {
  const text = halfWidth(raw.replace(INVISIBLE, "")).trim()
  const match = ANNOTATION.exec(text)
  if (!match || ![...text].some(isHan)) return { name: bare(text), annotation: "" }
  return { name: bare(match[1] ?? ""), annotation: (match[2] ?? "").trim() }
}

function bare(text: string): string {
  const dotted = text
    .replace(/\p{Script=Latin}\p{M}+/gu, (accented) => accented.normalize("NFC"))
    .replace(DOTS, "·")
    .replace(DOT_BETWEEN_HAN, "·")
    .replace(/\s*·\s*/gu, "·")
    .trim()
  return closeGaps(dotted)
}

/** Characters that look like another one but are a different code (U+F900…): worth a question at import, never replaced. */
export const compatibilityIdeographs = (text: string): string[] =>
  [...text].filter((char) => isHan(char) && char.normalize("NFC") !== char)

/** 张三 → 张　三: a two-character name as wide as a three-character one, for print only (handbook §5.3). */
export function spacedName(name: string): string {
  const [first, second, ...rest] = [...name]
  if (!first || !second || rest.length > 0 || !isHan(first) || !isHan(second)) return name
  return `${first}\u3000${second}`
}
