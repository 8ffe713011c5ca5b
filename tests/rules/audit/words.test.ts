import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"

const root = join(import.meta.dirname, "../../..")

/** Keys of mails, which stand in the same files. */
const MAILS = /^(decision|published|reminder)\./

/** Every action the stores write: the literals "noun.verb" in files that leave audit rows. */
function actionsWritten(): string[] {
  const files = readdirSync(join(root, "lib"), { recursive: true, encoding: "utf8" })
  const stores = files.filter((file) => /[\\/]store([\\/].*)?\.ts$/.test(file) && !file.startsWith("generated"))
  const actions = stores.flatMap((file) => {
    const text = readFileSync(join(root, "lib", file), "utf8")
    if (!/writeAudit|auditMoves|audit\(/.test(text)) return []
    return [...text.matchAll(/"([a-z][a-zA-Z]*\.[a-z][a-zA-Z_]*)"/g)].map(([, action = ""]) => action)
  })
  return [...new Set(actions)].filter((action) => !MAILS.test(action)).sort()
}

type Words = { actions: Record<string, string>; nouns: Record<string, string>; verbs: Record<string, string> }

describe.each(["zh-CN", "en"])("every action of the audit trail has words in %s", (locale) => {
  const words = JSON.parse(readFileSync(join(root, `messages/${locale}/audit.json`), "utf8")) as Words
  test.each(actionsWritten())("%s", (action) => {
    const [noun = "", verb = ""] = action.split(".")
    const whole = words.actions[action.replace(".", "_")]
    expect(whole ?? (words.nouns[noun] && words.verbs[verb])).toBeTruthy()
  })
})

test("the stores have been read", () => {
  expect(actionsWritten()).toContain("seating.move")
  expect(actionsWritten().length).toBeGreaterThan(50)
})
