import type { SeatState } from "@/lib/documents/schema/states"
import type { SeatParts } from "@/lib/seating/schema"
import { seatValues } from "@/lib/venues/rules/seat-name"

type Words = (key: string, values?: Record<string, string | number>) => string

/** "第 2 稿", "已发布第 3 版", "现在的座次"; `t`: words of `releases`. */
export const stateWords = (t: Words, state: SeatState): string =>
  state.kind === "now" ? t("state.now") : t(`state.${state.kind}`, { number: state.number })

/** "7排5座"; `t`: words of `releases`. */
export const partsWords = (t: Words, seat: SeatParts): string =>
  t(seat.section === "" ? "seat" : "seatIn", seatValues(seat))
