"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import type { FormEvent } from "react"
import { Button, LinkButton } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { createEventAction } from "../actions"
import { EventFields, readEventFields } from "../event-fields"

export function NewEventForm() {
  const t = useTranslations("events")
  const words = useRefusalWords()
  const router = useRouter()
  const { run, busy, refusal } = useAction(createEventAction, {
    done: t("new.done"),
    quiet: true,
    onDone: ({ eventId }) => router.push(`/events/${eventId}`),
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void run(readEventFields(new FormData(event.currentTarget)))
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
      <EventFields />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={busy}>
          {t("new.make")}
        </Button>
        <LinkButton href="/events">{t("cancel")}</LinkButton>
      </div>
    </form>
  )
}
