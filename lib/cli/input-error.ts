import { createTranslator } from "next-intl"
import type { Locale } from "@/lib/kernel/locale"
import { messagesOf } from "@/lib/platform/messages"

type Values = Record<string, string | number>

/** Bad input of a command: one sentence, by its key below messages `commands.input`. */
export class InputError extends Error {
  constructor(
    readonly key: string,
    readonly values: Values,
    /** A refusal or problem whose own words become the value `reason`. */
    readonly reason?: { namespace: "refusals" | "import" | "venues"; key: string; values: Values },
  ) {
    super(key)
  }
}

/** Words of any namespace, for what a command prints. */
export const wordsIn =
  (locale: Locale) =>
  (namespace: string, key: string, values: Values = {}): string =>
    createTranslator({ locale, messages: messagesOf(locale), namespace: namespace as never })(
      key as never,
      values as never,
    )

/** The sentence of an InputError. */
export function inputSentence({ key, values, reason }: InputError, locale: Locale): string {
  const say = wordsIn(locale)
  const all = reason ? { ...values, reason: say(reason.namespace, reason.key, reason.values) } : values
  return say("commands", `input.${key}`, all)
}

/** `--lang` before anything else is read, so that even a wrong option is told in the right language. */
export const localeOf = (argv: readonly string[]): Locale =>
  argv.includes("--lang=en") || argv[argv.indexOf("--lang") + 1] === "en" ? "en" : "zh-CN"
