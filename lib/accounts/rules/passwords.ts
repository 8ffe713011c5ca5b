import { accept, type Outcome, refuse } from "@/lib/kernel/outcome"

export const MIN_PASSWORD = 10
export const MAX_PASSWORD = 200

export type PasswordRefusal =
  | { readonly code: "password_too_short"; readonly minimum: number }
  | { readonly code: "password_too_long"; readonly maximum: number }
  | { readonly code: "password_is_login_name" }
  | { readonly code: "password_too_common" }

/** The commonest of ten characters and more, as lists of stolen passwords and Chinese habits have them. */
const COMMON = [
  "1234567890",
  "0123456789",
  "0987654321",
  "9876543210",
  "1234567891",
  "12345678910",
  "123456789a",
  "a123456789",
  "qwertyuiop",
  "qwerty123456",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "1qazxsw2",
  "password12",
  "password123",
  "password1234",
  "passw0rd123",
  "admin12345",
  "admin123456",
  "administrator",
  "abc1234567",
  "abcd123456",
  "abc123456789",
  "aa12345678",
  "aa123456789",
  "woaini1314",
  "woaini520520",
  "5201314520",
  "woaizhongguo",
  "huiwu12345",
  "huiwu123456",
  "iloveyou123",
  "asdfghjkl123",
  "asdfghjkl;",
  "zxcvbnm123",
]

const fold = (text: string): string => text.normalize("NFKC").toLowerCase()

/** "aaaaaaaaaa", "1212121212": the same one to three characters over and over. */
const repeats = (text: string): boolean => /^(.{1,3})\1+.?.?$/u.test(text)

/** May this be the password of this login name? Ten characters at least, not the name itself, none of the commonest. */
export function decidePassword(password: string, loginName: string): Outcome<string, PasswordRefusal> {
  const folded = fold(password)
  const length = [...folded].length
  if (length < MIN_PASSWORD) return refuse({ code: "password_too_short", minimum: MIN_PASSWORD })
  if (length > MAX_PASSWORD) return refuse({ code: "password_too_long", maximum: MAX_PASSWORD })
  const name = fold(loginName)
  if (folded === name || folded === name + name || folded === [...name].reverse().join(""))
    return refuse({ code: "password_is_login_name" })
  if (COMMON.includes(folded) || repeats(folded)) return refuse({ code: "password_too_common" })
  return accept(password)
}
