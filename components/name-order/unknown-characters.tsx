"use client"

import { useTranslations } from "next-intl"
import { type SetStrokes, StrokeForm } from "./stroke-form"

const NAMED = 4

/** The characters of the list nobody has told the strokes of, each asked for; and any other on demand. */
export function UnknownCharacters({
  eventId,
  mayEdit,
  unknown,
  setStrokes,
}: {
  eventId: string
  mayEdit: boolean
  unknown: readonly { char: string; names: string[] }[]
  setStrokes: SetStrokes
}) {
  const t = useTranslations("names.ask")
  return (
    <>
      <p className="mt-0 mb-2 text-[14px] text-ink-2">{unknown.length > 0 ? t("lead") : t("none")}</p>
      {unknown.map(({ char, names }) => (
        <section key={char} className="border-line-2 border-t py-3">
          <p className="mt-0 mb-2 flex items-center gap-3">
            <span lang="zh-CN" className="font-serif text-[30px] leading-none">
              {char}
            </span>
            <span className="text-[14px] text-ink-2">
              {t("in", { names: names.slice(0, NAMED).join("、"), more: Math.max(0, names.length - NAMED) })}
            </span>
          </p>
          {mayEdit ? <StrokeForm eventId={eventId} char={char} save={setStrokes} /> : null}
        </section>
      ))}
      {mayEdit ? (
        <details className="border-line-2 border-t pt-2">
          <summary className="cursor-pointer text-[14px] text-blue">{t("other")}</summary>
          <p className="my-2 text-[13px] text-ink-2">{t("otherHint")}</p>
          <StrokeForm eventId={eventId} char="" save={setStrokes} />
        </details>
      ) : null}
    </>
  )
}
