"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { EmptyState } from "@/components/ui/panel"

export default function Crash({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations("shell")
  return (
    <main className="mx-auto max-w-xl pt-24">
      <h1 className="sr-only">{t("crash.title")}</h1>
      <EmptyState title={t("crash.title")} action={<Button onClick={reset}>{t("crash.again")}</Button>}>
        {t("crash.body")}
      </EmptyState>
    </main>
  )
}
