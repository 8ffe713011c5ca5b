import { describe, expect, it } from "vitest"
import { decidePassword } from "@/lib/accounts/rules/passwords"

describe("decidePassword", () => {
  it.each([
    ["nine characters", "abcdefgh9", "zhou", "password_too_short"],
    ["nothing", "", "zhou", "password_too_short"],
    ["characters outside the basic plane count once", "𠮷𠮷𠮷𠮷𠮷𠮷𠮷a", "zhou", "password_too_short"],
    ["201 characters", "ab3".repeat(67), "zhou", "password_too_long"],
    ["the login name", "zhouhaiyan", "zhouhaiyan", "password_is_login_name"],
    ["the login name in capitals", "ZhouHaiYan", "zhouhaiyan", "password_is_login_name"],
    ["the login name in full width", "ｚｈｏｕｈａｉｙａｎ", "zhouhaiyan", "password_is_login_name"],
    ["the login name backwards", "nayiahuohz", "zhouhaiyan", "password_is_login_name"],
    ["the login name twice", "zhou8zhou8", "zhou8", "password_is_login_name"],
    ["the commonest", "1234567890", "zhou", "password_too_common"],
    ["the commonest in capitals", "PASSWORD123", "zhou", "password_too_common"],
    ["the commonest in full width", "１２３４５６７８９０", "zhou", "password_too_common"],
    ["one character over and over", "aaaaaaaaaaaa", "zhou", "password_too_common"],
    ["two characters over and over", "ababababababa", "zhou", "password_too_common"],
    ["three characters over and over", "abcabcabcabc", "zhou", "password_too_common"],
  ])("refuses %s", (_what, password, loginName, code) => {
    expect(decidePassword(password, loginName)).toMatchObject({ ok: false, refusal: { code } })
  })

  it.each([
    ["ten characters", "kp7-3mdx-q"],
    ["Chinese", "云溪会堂二〇二七年初"],
    ["containing the login name", "zhou-2027-yunxi"],
    ["200 characters", `${"ab3d".repeat(49)}xyz!`],
  ])("accepts %s", (_what, password) => {
    expect(decidePassword(password, "zhou").ok).toBe(true)
  })
})
