"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Button, LinkButton } from "@/components/ui/button"
import { ConfirmDialog, Dialog } from "@/components/ui/dialog"
import { useAction } from "@/components/ui/use-action"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { Finding } from "@/lib/occupancy/schema"
import { AgendaEditor } from "./agenda-editor"
import type { ScheduleActions } from "./types"

/** Everything about one meeting, and what can be done with it. */
export function MeetingPanel({
  meeting,
  when,
  room,
  people,
  findings,
  wordsOf,
  editable,
  hasHall,
  roomYes,
  actions,
  onEdit,
  onFind,
  onMove,
  onClose,
}: {
  meeting: MeetingPlan
  when: string
  room: string
  people: number
  findings: readonly Finding[]
  wordsOf: (finding: Finding) => string
  editable: boolean
  hasHall: boolean
  /** How the yes for its room stands, where it needs one. */
  roomYes: ReactNode
  actions: ScheduleActions
  onEdit: () => void
  onFind: () => void
  onMove: () => void
  onClose: () => void
}) {
  const t = useTranslations("schedule")
  const [agenda, setAgenda] = useState(false)
  const [hanging, setHanging] = useState<Record<string, unknown> | null>(null)
  const ask = { eventId: meeting.eventId, meetingId: meeting.id }
  const copy = useAction(actions.copy, { done: t("meeting.copied"), onDone: onClose })
  const cancel = useAction(actions.cancel, { done: t("meeting.cancelled"), onDone: onClose })
  const restore = useAction(actions.restore, { done: t("meeting.restored"), onDone: onClose })
  const removal = useAction(actions.remove, { done: t("meeting.deleted"), onDone: onClose, quiet: true })
  const [removing, setRemoving] = useState(false)

  const remove = async (confirmed: boolean) => {
    const outcome = await removal.run({ ...ask, confirmed })
    if (outcome && !outcome.ok && outcome.refusal.code === "meeting_has_more") setHanging(outcome.refusal)
  }
  const facts: [string, string][] = [
    [t("meeting.when"), when],
    [t("meeting.room"), room],
    [
      t("meeting.scope"),
      [meeting.scopeText, people > 0 ? t("meeting.people", { count: people }) : ""].filter(Boolean).join(" · "),
    ],
    [t("meeting.chair"), meeting.chairText],
    [t("meeting.dress"), meeting.dress],
    [t("meeting.note"), meeting.note],
  ]

  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={<span className="font-serif">{meeting.title}</span>}
      lead={[
        meeting.code,
        t.has(`kinds.${meeting.kind}`) ? t(`kinds.${meeting.kind}`) : meeting.kind,
        meeting.cancelled ? t("cancelled") : "",
      ]
        .filter(Boolean)
        .join(" · ")}
      footer={
        editable ? (
          <>
            <Button tone="danger" className="mr-auto" onClick={() => setRemoving(true)}>
              {t("meeting.delete")}
            </Button>
            {meeting.cancelled ? (
              <Button busy={restore.busy} onClick={() => restore.run({ ...ask, revision: meeting.revision })}>
                {t("meeting.restore")}
              </Button>
            ) : (
              <Button busy={cancel.busy} onClick={() => cancel.run({ ...ask, revision: meeting.revision })}>
                {t("meeting.cancel")}
              </Button>
            )}
            <Button
              busy={copy.busy}
              onClick={() =>
                copy.run({
                  ...ask,
                  title: t("meeting.copyTitle", { title: meeting.title }).slice(0, 200),
                  day: "",
                  keepRoom: false,
                })
              }
            >
              {t("meeting.copy")}
            </Button>
            <Button onClick={onFind}>{t("meeting.find")}</Button>
            <Button onClick={onMove}>{t("meeting.move")}</Button>
            <Button tone="primary" onClick={onEdit}>
              {t("meeting.edit")}
            </Button>
          </>
        ) : undefined
      }
    >
      {findings.length > 0 ? (
        <ul className="mt-0 mb-3 list-none rounded-md border border-seal bg-seal-soft px-3 py-2 text-[14px]">
          {findings.map((finding) => (
            <li key={finding.key}>
              <span className="text-seal">{finding.severity !== "warn" ? "●" : "▲"}</span> {wordsOf(finding)}
            </li>
          ))}
        </ul>
      ) : null}
      <dl className="m-0 grid gap-x-4 gap-y-1" style={{ gridTemplateColumns: "88px minmax(0,1fr)" }}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className="m-0">{value}</dd>
            </div>
          ))}
      </dl>
      {roomYes}
      <section className="mt-4 border-line-2 border-t pt-3">
        <div className="mb-2 flex items-center gap-3">
          <h3 className="m-0 font-semibold text-[15px]">{t("meeting.agenda")}</h3>
          {editable ? (
            <Button size="sm" tone="quiet" onClick={() => setAgenda(!agenda)}>
              {t("agenda.edit")}
            </Button>
          ) : null}
          {hasHall ? (
            <LinkButton size="sm" className="ml-auto" href={`/events/${meeting.eventId}/seating/${meeting.id}`}>
              {t("meeting.seating")}
            </LinkButton>
          ) : null}
        </div>
        {agenda ? (
          <AgendaEditor
            key={meeting.revision}
            meeting={meeting}
            setAgenda={actions.setAgenda}
            onDone={() => setAgenda(false)}
          />
        ) : meeting.agenda.length === 0 ? (
          <p className="m-0 text-[14px] text-ink-2">{t("agenda.none")}</p>
        ) : (
          <ol className="m-0 pl-5">
            {meeting.agenda.map((item, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: agenda items are known by their place
              <li key={index}>
                {item.title}
                <span className="text-[13px] text-ink-2">
                  {" "}
                  {[item.speaker, item.minutes ? `${item.minutes}′` : ""].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ol>
        )}
      </section>
      <ConfirmDialog
        open={removing}
        onClose={() => {
          setRemoving(false)
          setHanging(null)
        }}
        danger
        busy={removal.busy}
        title={t("meeting.deleteTitle", { title: meeting.title })}
        confirm={t("meeting.delete")}
        onConfirm={() => remove(hanging !== null)}
      >
        <p className="m-0">{t("meeting.deleteBody")}</p>
        {hanging ? (
          <p className="mt-2 mb-0 font-medium text-seal">
            ●{" "}
            {t("meeting.deleteHangs", {
              children: String(hanging.children ?? 0),
              seats: String(hanging.seats ?? 0),
              tasks: String(hanging.tasks ?? 0),
              notices: String(hanging.notices ?? 0),
            })}
          </p>
        ) : null}
      </ConfirmDialog>
    </Dialog>
  )
}
