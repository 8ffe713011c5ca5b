"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Callout } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { copyEventAction } from "./actions"

/** A new event after the pattern of another: settings and groups, no people and no meetings. */
export function CopyEvent({ event }: { event: { id: string; title: string } }) {
  const t = useTranslations("events")
  const words = useRefusalWords()
  const router = useRouter()
  const form = useId()
  const [open, setOpen] = useState(false)
  const { run, busy, refusal, clear } = useAction(copyEventAction, {
    done: t("copy.done"),
    quiet: true,
    onDone: ({ eventId }) => router.push(`/events/${eventId}/settings`),
  })

  function submit(submitted: FormEvent<HTMLFormElement>) {
    submitted.preventDefault()
    const given = new FormData(submitted.currentTarget)
    const text = (name: string) => String(given.get(name))
    void run({ eventId: event.id, title: text("title"), startsOn: text("startsOn"), endsOn: text("endsOn") })
  }

  function close() {
    clear()
    setOpen(false)
  }

  return (
    <>
      <Button size="sm" aria-label={t("copy.label", { title: event.title })} onClick={() => setOpen(true)}>
        {t("copy.do")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t("copy.title")}
        lead={t("copy.lead", { title: event.title })}
        footer={
          <>
            <Button onClick={close}>{t("cancel")}</Button>
            <Button tone="primary" type="submit" form={form} busy={busy}>
              {t("copy.make")}
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={submit} className="grid gap-4 sm:grid-cols-2">
          {refusal ? (
            <div className="sm:col-span-2">
              <Callout tone="seal" title={words(refusal)} />
            </div>
          ) : null}
          <TextField className="sm:col-span-2" name="title" label={t("field.title")} required maxLength={120} />
          <TextField name="startsOn" type="date" label={t("field.startsOn")} required />
          <TextField name="endsOn" type="date" label={t("field.endsOn")} required />
        </form>
      </Dialog>
    </>
  )
}
