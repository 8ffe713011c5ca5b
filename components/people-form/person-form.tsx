"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { RemoveDialog } from "@/components/people-table/remove-dialog"
import { Button, LinkButton } from "@/components/ui/button"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { Outcome } from "@/lib/kernel/outcome"
import { type GroupRow, type ParticipantInput, participantInput, type RosterRow } from "@/lib/people/schema"
import { NeedsFields, PersonFields, RoleFields } from "./person-fields"

export type Draft = Omit<ParticipantInput, "rank" | "listNumber" | "companions"> & {
  rank: string
  listNumber: string
  companions: string
}

export const draftOf = (row: RosterRow | null): Draft => ({
  name: row?.name ?? "",
  sex: row?.sex ?? null,
  ethnicity: row?.ethnicity ?? "",
  unit: row?.unit ?? "",
  post: row?.post ?? "",
  phone: row?.phone ?? "",
  email: row?.email ?? "",
  category: row?.category ?? "DEPUTY",
  groupId: row?.groupId ?? "",
  duty: row?.duty ?? "",
  rank: String(row?.rank ?? ""),
  presidiumDuty: (row?.presidiumDuty ?? "") as Draft["presidiumDuty"],
  executiveGroup: (row?.executiveGroup ?? "") as Draft["executiveGroup"],
  listNumber: String(row?.listNumber ?? 0),
  diet: row?.diet ?? "",
  wheelchair: row?.wheelchair ?? false,
  nearExit: row?.nearExit ?? false,
  companions: String(row?.companions ?? 0),
  remark: row?.remark ?? "",
})

const inputOf = (draft: Draft) =>
  participantInput.safeParse({
    ...draft,
    rank: draft.rank.trim() === "" ? null : Number(draft.rank),
    listNumber: Number(draft.listNumber || 0),
    companions: Number(draft.companions || 0),
  })

type Props = {
  eventId: string
  person: RosterRow | null
  groups: readonly GroupRow[]
  personal: boolean
  save: (id: string | null, input: ParticipantInput) => Promise<Outcome<unknown>>
  remove?: (input: { eventId: string; ids: string[] }) => Promise<Outcome<{ removed: number }>>
}

/** One person of the event: entered, changed or deleted by form. */
export function PersonForm({ eventId, person, groups, personal, save, remove }: Props) {
  const t = useTranslations("people")
  const router = useRouter()
  const [draft, setDraft] = useState(() => draftOf(person))
  const [wrong, setWrong] = useState<readonly string[]>([])
  const [asking, setAsking] = useState(false)
  const list = `/events/${eventId}/people`
  const saving = useAction((input: ParticipantInput) => save(person?.id ?? null, input), {
    done: () => t("form.saved", { name: draft.name }),
  })
  const removing = useAction(remove ?? (async () => ({ ok: true as const, value: { removed: 0 } })), {
    done: ({ removed }) => t("remove.done", { count: removed }),
    onDone: () => router.push(list),
  })
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const submit = async (another: boolean) => {
    const parsed = inputOf(draft)
    setWrong(parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join(".")))
    if (!parsed.success) return
    const outcome = await saving.run(parsed.data)
    if (!outcome?.ok) return
    if (another) {
      const { category, groupId } = draft
      setDraft({ ...draftOf(null), category, groupId })
    } else router.push(list)
  }
  const part = { draft, wrong, change }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit(false)
      }}
      className="flex max-w-4xl flex-col gap-4"
    >
      <Panel title={t("form.person")} aside={t("form.personLead")} padded>
        <PersonFields {...part} personal={personal} />
      </Panel>
      <Panel title={t("form.role")} padded>
        <RoleFields {...part} groups={groups} />
      </Panel>
      {personal ? (
        <Panel title={t("form.needs")} padded>
          <NeedsFields {...part} />
        </Panel>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={saving.busy}>
          {t("form.save")}
        </Button>
        {person ? null : (
          <Button busy={saving.busy} onClick={() => void submit(true)}>
            {t("form.saveAnother")}
          </Button>
        )}
        <LinkButton href={list}>{t("form.back")}</LinkButton>
        {person && remove ? (
          <Button tone="danger" className="sm:ml-auto" onClick={() => setAsking(true)}>
            {t("form.remove")}
          </Button>
        ) : null}
      </div>
      {person ? (
        <RemoveDialog
          open={asking}
          people={[person]}
          busy={removing.busy}
          onClose={() => setAsking(false)}
          onConfirm={() => void removing.run({ eventId, ids: [person.id] })}
        />
      ) : null}
    </form>
  )
}
