"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"

export const LEAST = 1
export const MOST = 40

/** How many people the drawings of a family show. What is being typed stands as typed; only whole numbers in range count. */
export function CountField({
  label,
  value,
  onChange,
}: {
  label: string
  value: number
  onChange: (count: number) => void
}) {
  const t = useTranslations("orders")
  const [typed, setTyped] = useState<string | null>(null)
  const set = (count: number) => {
    setTyped(null)
    onChange(Math.min(MOST, Math.max(LEAST, count)))
  }
  const wrong = typed !== null && !isCount(typed)
  return (
    <div className="no-print flex items-center gap-1">
      <Button size="sm" aria-label={t("count.fewer")} disabled={value <= LEAST} onClick={() => set(value - 1)}>
        −
      </Button>
      <TextField
        hideLabel
        className="w-20"
        label={label}
        inputMode="numeric"
        value={typed ?? String(value)}
        error={wrong ? t("count.hint") : undefined}
        onChange={(event) => {
          const words = event.target.value.trim()
          setTyped(words)
          if (isCount(words)) onChange(Number(words))
        }}
        onBlur={() => setTyped(null)}
      />
      <Button size="sm" aria-label={t("count.more")} disabled={value >= MOST} onClick={() => set(value + 1)}>
        +
      </Button>
      <span className="ml-1 text-[13px] text-ink-2" aria-hidden="true">
        {label} · {t("count.hint")}
      </span>
    </div>
  )
}

const isCount = (words: string): boolean => /^\d+$/.test(words) && Number(words) >= LEAST && Number(words) <= MOST
