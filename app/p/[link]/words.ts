import type { OwnWords } from "@/components/itinerary/own-words"
import { currentLocale } from "@/lib/platform/i18n"
import { wordsFor } from "@/lib/platform/messages"

/** The words of this request's language. */
export async function ownWords(): Promise<OwnWords> {
  const locale = await currentLocale()
  return {
    locale,
    t: wordsFor(locale, "delegate"),
    changes: wordsFor(locale, "changes"),
    venues: wordsFor(locale, "venues"),
    refusals: wordsFor(locale, "refusals"),
  }
}
