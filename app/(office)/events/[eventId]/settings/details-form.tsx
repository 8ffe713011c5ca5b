"use client"

import { useTranslations } from "next-intl"
import type { FormEvent } from "react"
import { Button } from "@/components/ui/button"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import type { EventHead } from "@/lib/events/schema"
import { EventFields, readEventFields } from "../../(list)/event-fields"
import { updateEventAction } from "./actions"

export function DetailsForm({ event }: { event: EventHead }) {
  const t = useTranslations("events")
  const words = useRefusalWords()
  const { run, busy, refusal } = useAction(updateEventAction, { done: t("settings.saved"), quiet: true })
  const submit = (submitted: FormEvent<HTMLFormElement>) => {
    submitted.preventDefault()
    void run({ eventId: event.id, details: readEventFields(new FormData(submitted.currentTarget)) })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {refusal ? <Callout tone="seal" title={words(refusal)} /> : null}
      <EventFields event={event} />
      <div>
        <Button type="submit" busy={busy}>
          {t("settings.saveDetails")}
        </Button>
      </div>
    </form>
  )
}
