import type { SeatState } from "@/lib/documents/schema/states"
import type { SeatParts } from "@/lib/seating/schema"

type Words = (key: string, values?: Record<string, string | number>) => string

/** "第 2 稿", "已发布第 3 版", "现在的座次"; `t`: words of `releases`. */
export const stateWords = (t: Words, state: SeatState): string =>
  state.kind === "now" ? t("state.now") : t(`state.${state.kind}`, { number: state.number })

/** "7排5座"; `t`: words of `releases`. */
export const partsWords = (t: Words, { section, row, label }: SeatParts): string =>
  section === "" ? t("seat", { row, label }) : t("seatIn", { section, row, label })
