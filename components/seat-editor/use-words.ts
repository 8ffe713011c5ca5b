"use client"

import { useTranslations } from "next-intl"
import { seatWords } from "@/components/seat-map/seat-words"
import type { SeatingFinding, SeatingNote, SeatReason } from "@/lib/seating/schema"
import type { Seat } from "@/lib/venues/schema"

const plain = (thing: object): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(thing).flatMap(([key, value]) =>
      typeof value === "string" || typeof value === "number"
        ? [[key, value]]
        : typeof value === "boolean"
          ? [[key, value ? "yes" : "no"]]
          : value === null
            ? [[key, 0]]
            : [],
    ),
  )

/** What the sentences choose by: which neighbours there are, whether a door is known. */
const asked = (reason: SeatReason): Record<string, string> => {
  if (reason.code === "near_exit") return { door: reason.door || "none" }
  if (!("after" in reason)) return {}
  const between = reason.after ? (reason.before ? "both" : "after") : reason.before ? "before" : "none"
  return { between }
}

/** Codes of the seating rules in words. */
export function useSeatingWords() {
  const t = useTranslations("seating")
  const venues = useTranslations("venues")
  return {
    t,
    seat: (seat: Seat | undefined): string => (seat ? seatWords(venues, seat) : t("noSeat")),
    reason: (reason: SeatReason | null): string =>
      reason ? t(`reasons.${reason.code}`, { ...plain(reason), ...asked(reason) }) : t("reasons.by_hand"),
    note: (note: SeatingNote): string => t(`notes.${note.code}`, plain(note)),
    finding: (finding: SeatingFinding): string => t(`findings.${finding.code}`, plain(finding)),
  }
}
