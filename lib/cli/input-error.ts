import { createTranslator } from "next-intl"
import type { Locale } from "@/lib/kernel/locale"
import { messagesOf, type Translator } from "@/lib/platform/messages"

type Values = Record<string, string | number>

/** Bad input of a command: one sentence, by its key below messages `commands.input`. */
export class InputError extends Error {
  constructor(
    readonly key: string,
    readonly values: Values,
    /** A refusal or problem whose own words become the value `reason`. */
    readonly reason?: { namespace: "refusals" | "import" | "venues" | "exchange"; key: string; values: Values },
  ) {
    super(key)
  }
}

/** Words of any namespace, for what a command prints. Reads the messages once. */
export function wordsIn(locale: Locale): (namespace: string, key: string, values?: Values) => string {
  const messages = messagesOf(locale)
  const made = new Map<string, Translator>()
  return (namespace, key, values = {}) => {
    const known = made.get(namespace)
    const translator =
      known ?? (createTranslator({ locale, messages, namespace: namespace as never }) as unknown as Translator)
    if (!known) made.set(namespace, translator)
    return translator(key, values)
  }
}

/** The sentence of an InputError. */
export function inputSentence({ key, values, reason }: InputError, locale: Locale): string {
  const say = wordsIn(locale)
  const all = reason ? { ...values, reason: say(reason.namespace, reason.key, reason.values) } : values
  return say("commands", `input.${key}`, all)
}

/** `--lang` before anything else is read, so that even a wrong option is told in the right language. */
export const localeOf = (argv: readonly string[]): Locale =>
  argv.includes("--lang=en") || argv[argv.indexOf("--lang") + 1] === "en" ? "en" : "zh-CN"
