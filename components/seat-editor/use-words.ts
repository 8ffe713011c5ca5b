"use client"

import { useTranslations } from "next-intl"
import { seatWords } from "@/components/seat-map/seat-words"
import { reasonValues, wordValues } from "@/lib/seating/rules/word-values"
import type { SeatingFinding, SeatingNote, SeatReason } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"

/** Codes of the seating rules in words. */
export function useSeatingWords() {
  const t = useTranslations("seating")
  const venues = useTranslations("venues")
  return {
    t,
    seat: (seat: Seat | undefined): string => (seat ? seatWords(venues, seat) : t("noSeat")),
    reason: (reason: SeatReason | null): string =>
      reason ? t(`reasons.${reason.code}`, reasonValues(reason)) : t("reasons.by_hand"),
    note: (note: SeatingNote): string => t(`notes.${note.code}`, wordValues(note)),
    finding: (finding: SeatingFinding): string => t(`findings.${finding.code}`, wordValues(finding)),
  }
}
