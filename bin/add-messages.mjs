// Adds words in both languages at once: node bin/add-messages.mjs <namespace> '{"key.path":["中文","English"]}'
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const [namespace, json] = process.argv.slice(2)
if (!namespace || !json) throw new Error('usage: add-messages.mjs <namespace> \'{"key":["中文","English"]}\'')
const words = Object.entries(JSON.parse(json))
for (const [index, locale] of ["zh-CN", "en"].entries()) {
  const file = fileURLToPath(new URL(`../messages/${locale}/${namespace}.json`, import.meta.url))
  mkdirSync(new URL(`../messages/${locale}/`, import.meta.url), { recursive: true })
  let messages = {}
  try {
    messages = JSON.parse(readFileSync(file, "utf8"))
  } catch (error) {
    if (error.code !== "ENOENT") throw error
  }
  for (const [path, pair] of words) {
    const keys = path.split(".")
    const last = keys.pop()
    let node = messages
    for (const key of keys) {
      node[key] ??= {}
      node = node[key]
    }
    node[last] = pair[index]
  }
  writeFileSync(file, `${JSON.stringify(messages, null, 2)}\n`)
}
