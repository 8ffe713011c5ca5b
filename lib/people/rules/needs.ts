export const DIETS = ["", "halal", "vegetarian"] as const
export type Diet = (typeof DIETS)[number]
export type Needs = { diet: Diet; wheelchair: boolean; nearExit: boolean; companions: number }

const NUMERALS = "一二三四五六七八九"

function companionsIn(text: string): number {
  const match =
    /(?:陪同|陪护|随行)(?:人员|家属)?\s*([0-9一二两三四五六七八九])\s*[名人位个]?|带\s*([0-9一二两三四五六七八九])\s*[名位个]?\s*(?:陪同|陪护|随员)/.exec(
      text,
    )
  const figure = match?.[1] ?? match?.[2]
  if (figure) return figure === "两" ? 2 : /\d/.test(figure) ? Number(figure) : NUMERALS.indexOf(figure) + 1
  return /陪同|陪护/.test(text) ? 1 : 0
}

/**
 * Reads the needs out of a remark in words (清真, 素食, 轮椅, 行动不便, 陪同人员1名). The text itself stays in the remark:
 * this only recognises, it never replaces. "无需…" and "不…" do not count.
 */
export function needsFrom(remark: string): Needs {
  const text = remark.normalize("NFKC").replace(/(?:无需|不需要?|不用|无)[^,，;；。、]*/g, "")
  return {
    diet: /清真|回民灶|回民餐/.test(text) ? "halal" : /素食|吃素|素餐/.test(text) ? "vegetarian" : "",
    wheelchair: /轮椅/.test(text),
    nearExit: /行动不便|腿脚不便|(?:靠近?|临近|近)\s*(?:安全)?(?:出入口|出口|门)/.test(text),
    companions: Math.min(9, companionsIn(text)),
  }
}
