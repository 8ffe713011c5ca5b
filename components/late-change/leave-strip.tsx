"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"

const NAMED = 5

/** 已准假: who has leave and still sits somewhere, with one press to take them all as absent. */
export function LeaveStrip({ names, onChoose }: { names: readonly string[]; onChoose: () => void }) {
  const t = useTranslations("lateChange")
  if (names.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line-2 border-b bg-amber-soft px-4 py-2 text-[14px]">
      <p className="m-0 min-w-0 flex-1">
        <b className="font-semibold text-amber">▲ {t("leaves.title", { count: names.length })}</b>{" "}
        <span className="text-ink-2">
          {t("leaves.text", { names: names.slice(0, NAMED).join("、"), more: Math.max(0, names.length - NAMED) })}
        </span>
      </p>
      <Button size="sm" onClick={onChoose}>
        {t("leaves.choose")}
      </Button>
    </div>
  )
}
