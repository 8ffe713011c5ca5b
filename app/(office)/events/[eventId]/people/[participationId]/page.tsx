import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { createFeedAction, revokeFeedAction } from "@/app/(office)/feeds/actions"
import { FeedDialog } from "@/components/feeds/feed-dialog"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { Panel } from "@/components/ui/panel"
import { feedLinksOf } from "@/lib/accounts/store/feed-links"
import { rosterFor } from "@/lib/people/queries/roster"
import type { RosterRow } from "@/lib/people/schema"
import { requireActor } from "@/lib/platform/auth"
import { baseUrl } from "@/lib/platform/base-url"
import { EditPerson } from "../edit-person"
import { PersonalLink } from "./personal-link"

type Params = Promise<{ eventId: string; participationId: string }>

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") }
}

export default async function PersonPage({ params }: { params: Params }) {
  const actor = await requireActor()
  const { eventId, participationId } = await params
  const roster = await rosterFor(actor, eventId)
  const person = roster?.rows.find(({ id }) => id === participationId)
  if (!roster || !person) notFound()
  const t = await getTranslations("people")
  const { mayEdit, maySeePersonal, groups } = roster
  const calendar = { kind: "PERSON", subjectId: person.personId } as const
  const feeds = await feedLinksOf(actor, calendar)
  const lead = [t(`category.${person.category}`), person.groupName, person.duty].filter(Boolean).join(" · ")
  return (
    <>
      <PageHead
        title={person.displayName}
        lead={lead}
        actions={
          feeds === null ? null : (
            <FeedDialog
              subject={calendar}
              links={feeds}
              origin={baseUrl()}
              actions={{ create: createFeedAction, revoke: revokeFeedAction }}
            />
          )
        }
      />
      {mayEdit ? (
        <EditPerson key={person.id} eventId={eventId} person={person} groups={groups} personal={maySeePersonal} />
      ) : (
        <ReadOnly person={person} back={`/events/${eventId}/people`} />
      )}
      {mayEdit ? <PersonalLink eventId={eventId} participationId={person.id} name={person.name} /> : null}
    </>
  )
}

const SHOWN = [
  "ethnicity",
  "unit",
  "post",
  "phone",
  "email",
  "presidiumDuty",
  "rank",
  "executiveGroup",
  "remark",
] as const

async function ReadOnly({ person, back }: { person: RosterRow; back: string }) {
  const t = await getTranslations("people")
  return (
    <Panel padded>
      <dl className="m-0 grid gap-x-6 gap-y-1.5" style={{ gridTemplateColumns: "auto 1fr" }}>
        {SHOWN.filter((field) => person[field]).map((field) => (
          <div key={field} className="contents">
            <dt className="text-ink-2">{t(`fields.${field}`)}</dt>
            <dd className="m-0">{person[field]}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 mb-0">
        <LinkButton href={back}>{t("form.back")}</LinkButton>
      </p>
    </Panel>
  )
}
