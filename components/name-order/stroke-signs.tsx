"use client"

import { useTranslations } from "next-intl"
import { classNames } from "@/components/ui/class-names"
import type { DrawnCharacter } from "@/lib/people/rules/why"

export const STROKE_SIGNS: readonly { digit: string; sign: string; word: "h" | "s" | "p" | "d" | "z" }[] = [
  { digit: "1", sign: "一", word: "h" },
  { digit: "2", sign: "丨", word: "s" },
  { digit: "3", sign: "丿", word: "p" },
  { digit: "4", sign: "丶", word: "d" },
  { digit: "5", sign: "乛", word: "z" },
]
const signOf = (digit: string) => STROKE_SIGNS.find((one) => one.digit === digit)

/** Strokes 1–5 as signs in writing order: 一丨丿丶乛. */
export const signsOf = (strokes: string): string => [...strokes].map((digit) => signOf(digit)?.sign ?? "").join("")

/** One character large, its number of strokes, and the strokes as signs; the one that decided is boxed. Read aloud in words. */
export function StrokeSigns({ char, strokes, decides }: DrawnCharacter) {
  const t = useTranslations("names.strokes")
  const types = [...strokes].map((digit) => t(signOf(digit)?.word ?? "z")).join(" ")
  return (
    <div className="flex items-center gap-3">
      <span lang="zh-CN" className="font-serif text-[34px] leading-none" aria-hidden="true">
        {char}
      </span>
      <span className="sr-only">
        {strokes === "" ? `${char} ${t("unknown")}` : t("read", { char, count: strokes.length, types })}
        {decides === null ? "" : ` ${t("decides", { stroke: decides })}`}
      </span>
      <span aria-hidden="true" className="min-w-0">
        <span className="block text-[13px] text-ink-2 tabular-nums">
          {strokes === "" ? t("unknown") : t("count", { count: strokes.length })}
        </span>
        <span lang="zh-CN" className="flex flex-wrap gap-0.5">
          {[...strokes].map((digit, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a stroke is its place in the sequence
              key={index}
              className={classNames(
                "inline-flex h-6 w-6 items-center justify-center rounded-sm border text-[14px]",
                index + 1 === decides
                  ? "border-seal bg-seal-soft font-semibold text-seal"
                  : decides !== null && index + 1 > decides
                    ? "border-line-2 text-ink-2"
                    : "border-line bg-white",
              )}
            >
              {signOf(digit)?.sign}
            </span>
          ))}
        </span>
      </span>
    </div>
  )
}
