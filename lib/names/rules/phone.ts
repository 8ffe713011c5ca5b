import { normaliseDigits } from "./normalise"

export type PhoneProblem = "phone_short" | "phone_long" | "phone_letters" | "phone_several" | "phone_not_mobile"
export type NormalisedPhone = { readonly phone: string } | { readonly problem: PhoneProblem }

/**
 * Digits of a phone number from a cell: full-width digits, numbers, spaces, dashes, brackets and +86 are accepted.
 * Mobiles are 1 and ten digits; landlines 7–12 digits, area code included. An empty cell is the empty phone.
 * Never repairs: a digit too few or too many is a problem, named by its code.
 */
export function normalisePhone(raw: string | number | null | undefined): NormalisedPhone {
  const text = normaliseDigits(String(raw ?? ""))
    .replace(/＋/g, "+")
    .trim()
  if (text === "") return { phone: "" }
  if (/\d[\s]*[/／、,，;；|\n]+[\s]*\+?\d/u.test(text)) return { problem: "phone_several" }
  const digits = text
    .replace(/[\s\u3000\-－—–_.()（）]/gu, "")
    .replace(/^(\+|00)86(?=\d{7})/, "")
    .replace(/^86(?=1\d{10}$)/, "")
  if (!/^\d+$/.test(digits)) return { problem: "phone_letters" }
  if (digits.length < 7) return { problem: "phone_short" }
  if (digits.length > 12) return { problem: "phone_long" }
  if (digits.startsWith("1") && digits.length >= 9) {
    if (digits.length === 11) return { phone: digits }
    return { problem: digits.length < 11 ? "phone_short" : "phone_long" }
  }
  if (digits.length === 11 && !digits.startsWith("0")) return { problem: "phone_not_mobile" }
  return { phone: digits }
}
