"use client"

import { useTranslations } from "next-intl"
import { type FormEvent, useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { useAction } from "@/components/ui/use-action"
import type { Outcome } from "@/lib/kernel/outcome"
import { isHan } from "@/lib/names/rules/han"
import type { StrokesAsk } from "@/lib/people/schema/name-order"
import { STROKE_SIGNS, signsOf } from "./stroke-signs"

export type SetStrokes = (ask: StrokesAsk) => Promise<Outcome<{ character: string }>>

/** The strokes of one character, by digits or by the signs; with `char` "" for a character of the office's choice. */
export function StrokeForm({ eventId, char, save }: { eventId: string; char: string; save: SetStrokes }) {
  const t = useTranslations("names")
  const [character, setCharacter] = useState(char)
  const [strokes, setStrokes] = useState("")
  const [wrong, setWrong] = useState<"char" | "strokes" | null>(null)
  const { run, busy } = useAction(save, {
    done: ({ character: kept }) => t("ask.saved", { char: kept }),
    onDone: () => {
      setStrokes("")
      if (char === "") setCharacter("")
    },
  })
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    const problem = !isHan(character.trim()) ? "char" : /^[1-5]{1,64}$/.test(strokes) ? null : "strokes"
    setWrong(problem)
    if (problem === null) void run({ eventId, character: character.trim(), strokes })
  }
  return (
    <form onSubmit={submit} className="grid gap-2">
      {char === "" ? (
        <TextField
          label={t("ask.char")}
          maxLength={2}
          value={character}
          error={wrong === "char" ? t("ask.charWrong") : undefined}
          onChange={(event) => setCharacter(event.target.value)}
        />
      ) : null}
      <TextField
        label={t("ask.strokes", { char: character || "　" })}
        hint={strokes === "" ? t("ask.hint") : signsOf(strokes)}
        inputMode="numeric"
        autoComplete="off"
        value={strokes}
        error={wrong === "strokes" ? t("ask.wrong") : undefined}
        onChange={(event) => setStrokes(event.target.value.replace(/[^1-5]/g, "").slice(0, 64))}
      />
      <div className="flex flex-wrap gap-1.5">
        {STROKE_SIGNS.map(({ digit, sign, word }) => (
          <Button
            key={digit}
            size="sm"
            aria-label={`${t(`strokes.${word}`)} ${digit}`}
            onClick={() => setStrokes((now) => (now + digit).slice(0, 64))}
          >
            <span lang="zh-CN">{sign}</span>
          </Button>
        ))}
        <Button size="sm" tone="quiet" disabled={strokes === ""} onClick={() => setStrokes((now) => now.slice(0, -1))}>
          {t("ask.back")}
        </Button>
        <Button size="sm" type="submit" busy={busy} className="ml-auto">
          {t("ask.save")}
        </Button>
      </div>
    </form>
  )
}
