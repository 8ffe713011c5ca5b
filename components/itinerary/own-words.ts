import type { Locale } from "@/lib/kernel/locale"
import type { Translator } from "@/lib/platform/messages"

/** The words of a delegate's page, fetched once by the page and handed down: its parts wait for nothing. */
export type OwnWords = {
  readonly locale: Locale
  /** Namespace `delegate`. */
  readonly t: Translator
  readonly changes: Translator
  readonly venues: Translator
  readonly refusals: Translator
}
