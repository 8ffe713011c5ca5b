import { type NormalisedPhone, normalisePhone } from "@/lib/names/rules/phone"

/** A person's phone: as in lib/names, and local numbers never begin with 1 (what does is a mobile with digits missing). */
export function personPhone(raw: string | number | null | undefined): NormalisedPhone {
  const read = normalisePhone(raw)
  return "phone" in read && /^1\d{0,9}$/.test(read.phone) ? { problem: "phone_short" } : read
}
