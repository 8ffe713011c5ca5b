import { useTranslations } from "next-intl"
import { linesOf, type OrderDrawing } from "@/lib/seating/rules/orders/picture"
import type { OrderPlace } from "@/lib/seating/schema/orders"

/** Delegations are told apart by letters as well as by colour. */
const LETTERS = "ABCDEFGH"

/** How places are written in a drawing, and the drawing as a sentence. */
export function usePictureWords() {
  const t = useTranslations("orders")
  const mark = ({ side, number, role, block }: OrderPlace): string => {
    if (role === "interpreter") return t("marks.interpreter")
    if (block !== undefined && role === "head") return `${LETTERS[block % LETTERS.length]}${t("marks.head")}`
    if (block !== undefined) return `${LETTERS[block % LETTERS.length]}${number}`
    if (side === "all") return String(number)
    return `${t(side === "host" ? "marks.host" : "marks.guest")}${number}`
  }
  const sentence = (name: string, view: string, { places }: OrderDrawing): string => {
    const rows = linesOf(places).map((line, index) =>
      t("said.row", {
        row: index + 1,
        places: line.map((place) => mark(place) + (place.free ? t("said.free") : "")).join(" "),
      }),
    )
    return t("said.picture", { name, view, rows: rows.join("；") })
  }
  return { t, mark, sentence }
}
