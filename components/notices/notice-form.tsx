"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { instantIn } from "@/components/itinerary/publish-dialog"
import { Button } from "@/components/ui/button"
import { CheckField, SelectField, TextAreaField, TextField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { AudienceChoices } from "@/lib/notices/queries/audience-choices"
import type { Audience } from "@/lib/notices/schema"
import { AudienceFields } from "./audience-fields"
import type { SendAction } from "./types"

const NOBODY: Audience = { everybody: false, categories: [], groupIds: [], meetingIds: [], participationIds: [] }

/** A notice: what it says, to whom it goes, and whether and until when an answer is wanted. */
export function NoticeForm({ choices, send }: { choices: AudienceChoices; send: SendAction }) {
  const t = useTranslations("notices")
  const router = useRouter()
  const [title, setTitle] = useState("")
  const [body, setBody] = useState("")
  const [meetingId, setMeetingId] = useState("")
  const [audience, setAudience] = useState(NOBODY)
  const [wantsAnswer, setWants] = useState(true)
  const [until, setUntil] = useState("")
  const { id: eventId, zone } = choices.event
  const action = useAction(send, {
    done: (sent) => t("new.done", sent),
    onDone: () => router.push(`/events/${eventId}/notices`),
  })
  const ask = {
    eventId,
    title,
    body,
    audience,
    meetingId: meetingId || null,
    wantsAnswer,
    answerBy: wantsAnswer ? instantIn(zone, until) : null,
  }
  const ready = title.trim() !== "" && body.trim() !== ""
  return (
    <form
      className="grid gap-4 lg:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        action.run(ask)
      }}
    >
      <Panel padded>
        <div className="grid gap-3">
          <TextField
            label={t("new.subject")}
            value={title}
            required
            maxLength={120}
            onChange={(event) => setTitle(event.target.value)}
          />
          <TextAreaField
            label={t("new.body")}
            value={body}
            required
            rows={8}
            maxLength={8000}
            onChange={(event) => setBody(event.target.value)}
          />
          <SelectField label={t("new.about")} value={meetingId} onChange={(event) => setMeetingId(event.target.value)}>
            <option value="">{t("new.noMeeting")}</option>
            {choices.meetings.map((meeting) => (
              <option key={meeting.id} value={meeting.id}>
                {meeting.title} {meeting.when}
              </option>
            ))}
          </SelectField>
          <CheckField
            label={t("new.wantsAnswer")}
            checked={wantsAnswer}
            onChange={(event) => setWants(event.target.checked)}
          />
          {wantsAnswer ? (
            <TextField
              type="datetime-local"
              label={t("new.answerBy")}
              value={until}
              onChange={(event) => setUntil(event.target.value)}
            />
          ) : null}
        </div>
      </Panel>
      <Panel title={t("new.to")} padded>
        <AudienceFields choices={choices} audience={audience} onChange={setAudience} />
      </Panel>
      <div className="lg:col-span-2">
        <Button type="submit" tone="primary" busy={action.busy} disabled={!ready}>
          {t("new.send")}
        </Button>
      </div>
    </form>
  )
}
