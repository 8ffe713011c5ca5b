import { type DocumentAsk, documentAsk } from "../../schema"

/** Choices that make a paper another paper: a reprint takes the same. */
const KEPT = ["size", "view", "section", "tiles", "order", "cards", "ground", "posts", "part"] as const

/** What was chosen and is not the usual, as it stands in addresses and in the record of a print. */
export function choicesOf(ask: DocumentAsk): Record<string, string> {
  const usual = documentAsk.parse({ kind: ask.kind })
  return Object.fromEntries(KEPT.flatMap((name) => (ask[name] === usual[name] ? [] : [[name, ask[name]]])))
}
