import { InputError, inputSentence, localeOf, wordsIn } from "./input-error"
import { findFree } from "./rooms/free"
import { optionsOf } from "./rooms/options"

/**
 * `huiwu rooms free --schedule F --rooms F [--roster F] --day D (--from T --to T | --within T-T --minutes N) [--people N]
 * [--layout L] [--equipment A,B] [--meeting CODE] [--json]`: rooms ranked by fit with reasons and near misses, or the next
 * times. Exit 0 something fits, 1 nothing does, 2 bad input (one sentence).
 */
export async function run(argv: string[]): Promise<number> {
  const locale = localeOf(argv)
  try {
    const [what, ...rest] = argv
    if (what !== "free") throw new InputError("option", { problem: what ?? "rooms free" })
    const { text, code } = await findFree(optionsOf(rest))
    console.log(text)
    return code
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    console.error(inputSentence(error, locale))
    if (error.key === "option") console.error(wordsIn(locale)("finder", "cli.usage"))
    return 2
  }
}
