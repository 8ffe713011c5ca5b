import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { EffectPanel } from "@/components/rotation/effect-panel"
import { GroupsPanel } from "@/components/rotation/groups-panel"
import { KeepPanel } from "@/components/rotation/keep-panel"
import { MeetingChoice } from "@/components/rotation/meeting-choice"
import { PeoplePanel } from "@/components/rotation/people-panel"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { Callout, EmptyState, Panel } from "@/components/ui/panel"
import { requireActor } from "@/lib/platform/auth"
import { type RotationPage, rotationFor } from "@/lib/seating/queries/rotation"
import { keepHistoryAction } from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("rotation"))("title") }
}

/** Lines of the table of people: more are shown delegation by delegation. */
const SHOWN = 120
const NAMED = 8

type Props = {
  params: Promise<{ eventId: string }>
  searchParams: Promise<{ meeting?: string; show?: string }>
}

/** Whom the table lists: those who fared badly while there are any, else the first delegation; or as chosen. */
function listed({ people, groups, now }: RotationPage, show: string | undefined) {
  const chosen = show ?? (now.twiceAtBack.length > 0 ? "flagged" : (groups[0]?.id ?? "all"))
  const list = people.filter((person) => {
    if (chosen === "all") return true
    return chosen === "flagged" ? person.againAtBack.length > 0 : person.groupId === chosen
  })
  return { chosen, list }
}

export default async function RotationPageView({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId } = await params
  const { meeting = "", show } = await searchParams
  const found = await rotationFor(actor, eventId, meeting)
  if (!found) notFound()
  const t = await getTranslations("rotation")
  const { settings } = found.event
  const { term, sessionOfTerm: session, sessionsInTerm: sessions } = settings
  const base = `/events/${eventId}/seating`
  return (
    <>
      <PageHead
        title={t("title")}
        lead={term === "" ? t("leadNoTerm") : t("lead", { term, session, sessions })}
        actions={
          <>
            {found.mayRun ? <LinkButton href={`/events/${eventId}/settings`}>{t("settings")}</LinkButton> : null}
            {found.mayEdit && term !== "" && session > 1 ? (
              <LinkButton href={`${base}/rotation/import`}>{t("import")}</LinkButton>
            ) : null}
            <LinkButton href={base}>{t("back")}</LinkButton>
          </>
        }
      />
      <div className="grid gap-4">
        {term === "" ? (
          <Callout
            tone="amber"
            title={t("noTerm.title")}
            action={
              found.mayRun ? (
                <LinkButton href={`/events/${eventId}/settings`}>{t("noTerm.action")}</LinkButton>
              ) : undefined
            }
          >
            {t("noTerm.text")}
          </Callout>
        ) : null}
        {found.chosen ? (
          <Chosen found={found} chosen={found.chosen} show={show} />
        ) : (
          <Panel>
            <EmptyState title={t("noPlan.title")} action={<LinkButton href={base}>{t("noPlan.action")}</LinkButton>}>
              {t("noPlan.text")}
            </EmptyState>
          </Panel>
        )}
      </div>
    </>
  )
}

async function Chosen({
  found,
  chosen,
  show,
}: {
  found: RotationPage
  chosen: NonNullable<RotationPage["chosen"]>
  show: string | undefined
}) {
  const t = await getTranslations("rotation")
  const { event, now, people, groups } = found
  const { term, sessionOfTerm: session, sessionsInTerm: sessions } = event.settings
  const { chosen: shown, list } = listed(found, show)
  const count = people.filter(({ hereNow }) => hereNow).length
  const names = now.twiceAtBack.slice(0, NAMED).join("、")
  return (
    <>
      <MeetingChoice meetings={found.meetings} chosen={chosen.meetingId} />
      {now.twiceAtBack.length > 0 ? (
        <Callout tone="amber" title={t("twice.title", { count: now.twiceAtBack.length })}>
          {now.twiceAtBack.length > NAMED ? t("twice.more", { names, count: now.twiceAtBack.length }) : names}
        </Callout>
      ) : null}
      <EffectPanel
        session={session}
        sessions={sessions}
        shift={found.shift}
        past={found.past}
        now={now}
        rotated={found.rotated}
        rotates={chosen.rotates}
        planHref={`/events/${event.id}/seating/${chosen.meetingId}`}
      />
      <GroupsPanel groups={groups} sessions={found.sessions} present={session} />
      <PeoplePanel
        people={list.slice(0, SHOWN)}
        more={list.length > SHOWN}
        groups={groups}
        shown={shown}
        sessions={sessions}
        present={session}
      />
      {term === "" ? null : (
        <KeepPanel
          ask={{ eventId: event.id, planId: chosen.planId }}
          title={chosen.title}
          term={term}
          session={session}
          count={count}
          kept={found.kept}
          mayEdit={found.mayEdit}
          keep={keepHistoryAction}
        />
      )}
    </>
  )
}
