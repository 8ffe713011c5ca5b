import { useTranslations } from "next-intl"
import { clockText } from "@/lib/venues/rules/hours"
import type { RoomDto } from "@/lib/venues/schema"

/** What is known of a room in one line. */
export function RoomFacts({ room }: { room: RoomDto }) {
  const t = useTranslations("venues")
  const facts = [
    room.floor && t("room.floorOf", { floor: room.floor }),
    ...room.layouts.map(({ layout, capacity }) => t("room.layout", { layout, capacity })),
    `${clockText(room.opensAt)}–${clockText(room.closesAt)}`,
    t("room.marginsOf", { setUp: room.setUpMinutes, clearAway: room.clearAwayMinutes }),
    room.equipment.join("、"),
    room.openDays === "WORKDAYS" && t("room.workdaysOnly"),
    room.bookable === false && t("room.notBookable"),
    room.needsApproval && t("room.needsApproval"),
  ]
  return <span>{facts.filter(Boolean).join(" · ")}</span>
}
