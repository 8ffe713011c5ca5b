import { InputError, inputSentence, localeOf, wordsIn } from "./input-error"

/**
 * `huiwu seat --hall F --roster F [--rules F] [--schedule F] [--meeting ID] [--json] [-o F]`: seats a meeting from files.
 * `seat change --plan F --change F`: what a late change comes to, in cards. `seat order`: names in the order of a rostrum row. Exit 0 everybody sits, 1 somebody has no seat, 2 bad input (one sentence).
 */
export async function run(argv: string[]): Promise<number> {
  const locale = localeOf(argv)
  const [first, ...rest] = argv
  try {
    if (first === "order") return (await import("./seat/order")).order(rest, locale)
    if (first === "change") return (await import("./seat/change")).change(rest, locale)
    return await (await import("./seat/arrange")).arrange(argv, locale)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(wordsIn(locale)("commands", "seat.usage"))
    return 2
  }
}
