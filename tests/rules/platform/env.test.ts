import { describe, expect, test } from "vitest"
import { readEnv } from "@/lib/platform/env"

const good = { DATABASE_URL: "postgresql://a@b/c", NEXTAUTH_SECRET: "s".repeat(32) }

describe("settings that are right", () => {
  test.each([
    [{}, "http://localhost:3000"],
    [{ PORT: "3100" }, "http://localhost:3100"],
    [{ NEXTAUTH_URL: "http://10.0.0.8" }, "http://10.0.0.8"],
    [{ NEXTAUTH_URL: "http://10.0.0.8", HUIWU_URL: "https://hui.example.cn/" }, "https://hui.example.cn"],
    [{ HUIWU_URL: "", SMTP_URL: "" }, "http://localhost:3000"],
  ])("%j", (more, address) => {
    expect(readEnv({ ...good, ...more })).toMatchObject({ HUIWU_URL: address, MAIL_FROM: "会务 <huiwu@localhost>" })
  })
})

describe("settings that are wrong are all named, never their values", () => {
  test.each([
    [{ DATABASE_URL: undefined }, ["DATABASE_URL"]],
    [{ DATABASE_URL: "mysql://secret@b/c" }, ["DATABASE_URL"]],
    [{ NEXTAUTH_SECRET: "secret" }, ["NEXTAUTH_SECRET"]],
    [{ HUIWU_URL: "javascript:secret" }, ["HUIWU_URL"]],
    [{ SMTP_URL: "secret", NEXTAUTH_SECRET: "secret" }, ["SMTP_URL", "NEXTAUTH_SECRET"]],
  ])("%j", (more, names) => {
    let words = ""
    try {
      readEnv({ ...good, ...more })
    } catch (error) {
      words = String(error)
    }
    for (const name of names) expect(words).toContain(name)
    expect(words).not.toContain("secret")
  })
})
