import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { IntlMessageFormat } from "intl-messageformat"
import { describe, expect, it } from "vitest"

const root = path.resolve(import.meta.dirname, "../..")
type Words = { [key: string]: string | Words }

const namespaces = readdirSync(path.join(root, "messages/zh-CN")).filter((file) => file.endsWith(".json"))
const read = (locale: string, file: string): Words =>
  JSON.parse(readFileSync(path.join(root, "messages", locale, file), "utf8"))
const flat = (words: Words, prefix = ""): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === "string" ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return name === "lib/generated" ? [] : sources(name)
    return /\.tsx?$/.test(entry.name) ? [name] : []
  })
}
const code = ["app", "components", "lib"]
  .flatMap(sources)
  .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }))

type Part = { value?: string; type: number; options?: Record<string, { value: Part[] }>; children?: Part[] }
const LITERAL = 0
const POUND = 7

/** The arguments a message takes, also inside its plural and select branches. */
function argumentsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => [
    ...(part.type === LITERAL || part.type === POUND ? [] : [part.value ?? ""]),
    ...Object.values(part.options ?? {}).flatMap((option) => argumentsIn(option.value)),
    ...argumentsIn(part.children ?? []),
  ])
}
const argumentsOf = (message: string, locale: string): string[] =>
  [...new Set(argumentsIn(new IntlMessageFormat(message, locale).getAst() as Part[]))].sort()

describe.each(namespaces)("%s", (file) => {
  const [chinese, english] = [new Map(flat(read("zh-CN", file))), new Map(flat(read("en", file)))]

  it("has the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  it("is well-formed, not empty, and takes the same arguments in both languages", () => {
    const faults = [...chinese].flatMap(([key, words]) => {
      const other = english.get(key) ?? ""
      if (!words.trim() || !other.trim()) return [`${key}: empty`]
      try {
        const [inChinese, inEnglish] = [argumentsOf(words, "zh-CN").join(), argumentsOf(other, "en").join()]
        return inChinese === inEnglish ? [] : [`${key}: {${inChinese}} / {${inEnglish}}`]
      } catch (error) {
        return [`${key}: ${(error as Error).message}`]
      }
    })
    expect(faults).toEqual([])
  })
})

it("every word the code asks for by a fixed key exists", () => {
  const known = new Map(
    namespaces.map((file) => [file.slice(0, -5), new Set(flat(read("zh-CN", file)).map(([key]) => key))]),
  )
  const missing = code.flatMap(({ file, text }) => {
    const bindings = [...text.matchAll(/const (\w+) = (?:await )?(?:useTranslations|getTranslations)\("([\w.]+)"\)/g)]
    return bindings.flatMap(([, name, place]) => {
      if (bindings.filter((binding) => binding[1] === name).length > 1) return []
      const [namespace = "", ...rest] = (place ?? "").split(".")
      const keys = known.get(namespace)
      if (!keys) return [`${file}: no namespace ${namespace}`]
      const asked = [...text.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\("([\\w.-]+)"`, "g"))].map((match) =>
        [...rest, match[1]].join("."),
      )
      return asked.filter((key) => !keys.has(key)).map((key) => `${file}: ${namespace}.${key}`)
    })
  })
  expect(missing).toEqual([])
})

it("every refusal has words", () => {
  const words = new Set(flat(read("zh-CN", "refusals.json")).map(([key]) => key))
  // The steps of an explained order of names are codes as well, but no refusals.
  const asked = code
    .filter(({ file }) => file !== "lib/names/schema.ts")
    .flatMap(({ file, text }) =>
      [
        ...text.matchAll(/refuse\(\{\s*code:\s*"([a-z_0-9]+)"/g),
        ...text.matchAll(/readonly code: "([a-z_0-9]+)"/g),
      ].map((match) => `${file}: ${match[1]}`),
    )
  expect(asked.length).toBeGreaterThan(30)
  expect([...new Set(asked)].filter((line) => !words.has(line.split(": ")[1] ?? ""))).toEqual([])
})
