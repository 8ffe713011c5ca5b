import { notFound } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { AskPair } from "@/components/name-order/ask-pair"
import { CompareOrders } from "@/components/name-order/compare-orders"
import { OrderChoices } from "@/components/name-order/order-choices"
import { OrderList } from "@/components/name-order/order-list"
import { Stated } from "@/components/name-order/stated"
import { UnknownCharacters } from "@/components/name-order/unknown-characters"
import { LinkButton } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { EmptyState, Panel } from "@/components/ui/panel"
import { STROKE_RULES } from "@/lib/events/schema"
import { type NameOrderPage, nameOrderFor } from "@/lib/people/queries/name-order"
import { movedBetween } from "@/lib/people/rules/compare-orders"
import { nameOrder } from "@/lib/people/rules/name-order"
import { whyBefore } from "@/lib/people/rules/why"
import { requireActor } from "@/lib/platform/auth"
import { setSortAsAction, setStrokesAction } from "./actions"

export async function generateMetadata() {
  return { title: (await getTranslations("names"))("page.title") }
}

/** Long lists are shown to this length; a delegation is chosen to see all of it. */
const SHOWN = 600

type Search = { group?: string; compare?: string; a?: string; b?: string }
type Props = { params: Promise<{ eventId: string }>; searchParams: Promise<Search> }

/** "" = all deputies, "all" = everybody, "-" = without a delegation, else a group's id. */
function wantedIds({ participants }: NameOrderPage, group: string): Set<string> {
  const chosen = participants.filter((person) => {
    if (group === "all") return true
    if (group === "") return person.category === "DEPUTY"
    return (person.groupId ?? "-") === group
  })
  return new Set(chosen.map(({ id }) => id))
}

export default async function NameOrderPageView({ params, searchParams }: Props) {
  const actor = await requireActor()
  const { eventId } = await params
  const { group = "", compare = "", a = "", b = "" } = await searchParams
  const found = await nameOrderFor(actor, eventId)
  if (!found) notFound()
  const t = await getTranslations("names")
  const { people, participants, event, mayEdit } = found
  const { settings } = event
  const base = `/events/${eventId}/people`
  const ids = wantedIds(found, group)
  const shown = people.filter(({ id }) => ids.has(id))
  // Asked about one person alone: why they stand behind the one before.
  const before = a || (shown[shown.findIndex(({ id }) => id === b) - 1]?.id ?? "")
  const [first, second] = [before, b].map((id) => participants.find((person) => person.id === id))
  const why = first && second && first.id !== second.id ? whyBefore(first, second, settings) : null
  const rule = STROKE_RULES.find((one) => one === compare && one !== settings.strokeRule) ?? null
  const kept = new URLSearchParams({ ...(group ? { group } : {}), ...(rule ? { compare: rule } : {}) })
  const address = `${base}/order?${kept.size > 0 ? `${kept}&` : ""}`
  const lead =
    settings.strokeRule === "published"
      ? t("page.leadPublished")
      : t("page.lead", { rule: settings.strokeRule, tie: settings.strokeTie })
  return (
    <>
      <PageHead
        title={t("page.title")}
        lead={lead}
        actions={
          <>
            {found.mayRun ? <LinkButton href={`/events/${eventId}/settings`}>{t("page.rule")}</LinkButton> : null}
            <LinkButton href={base}>{t("page.back")}</LinkButton>
          </>
        }
      />
      {people.length === 0 ? (
        <Panel>
          <EmptyState title={t("page.empty")} action={<LinkButton href={base}>{t("page.toPeople")}</LinkButton>}>
            {t("page.emptyText")}
          </EmptyState>
        </Panel>
      ) : (
        <div className="grid gap-4">
          <Panel title={t("page.ask")} padded className="overflow-visible">
            <AskPair people={people} pair={[before, b]} why={why} />
          </Panel>
          <div className="grid items-start gap-4 lg:grid-cols-[1fr_320px]">
            <Panel
              title={t("page.list")}
              aside={t("page.count", { count: shown.length })}
              actions={
                <OrderChoices
                  groups={found.groups.filter((one) => participants.some((person) => person.groupId === one.id))}
                  group={group}
                  present={settings.strokeRule}
                  compare={rule ?? ""}
                />
              }
            >
              {rule ? (
                <Comparison found={found} ids={ids} rule={rule} />
              ) : (
                <OrderList
                  eventId={eventId}
                  people={shown.slice(0, SHOWN)}
                  mayEdit={mayEdit}
                  address={address}
                  setSortAs={setSortAsAction}
                />
              )}
              {shown.length > SHOWN ? (
                <p className="m-0 px-4 py-2.5 text-ink-2">{t("page.tooMany", { shown: SHOWN })}</p>
              ) : null}
            </Panel>
            <div className="grid gap-4">
              <Panel title={t("ask.title")} padded>
                <UnknownCharacters
                  eventId={eventId}
                  mayEdit={mayEdit}
                  unknown={found.unknown}
                  setStrokes={setStrokesAction}
                />
              </Panel>
              <Panel title={t("stated.title")} padded>
                <p className="mt-0 mb-2 text-[14px] text-ink-2">{t("stated.lead")}</p>
                <Stated
                  eventId={eventId}
                  mayEdit={mayEdit}
                  characters={found.stated}
                  people={people.filter((person) => person.spelling !== "")}
                  setStrokes={setStrokesAction}
                  setSortAs={setSortAsAction}
                />
              </Panel>
            </div>
          </div>
        </div>
      )}
    </>
  )
}

async function Comparison({
  found,
  ids,
  rule,
}: {
  found: NameOrderPage
  ids: ReadonlySet<string>
  rule: (typeof STROKE_RULES)[number]
}) {
  const t = await getTranslations("names")
  const { settings } = found.event
  const listedName = new Map(found.people.map((person) => [person.id, person.listedName]))
  const rows = (strokeRule: (typeof STROKE_RULES)[number]) =>
    nameOrder(
      found.participants.filter(({ id }) => ids.has(id)),
      { ...settings, strokeRule },
    ).map(({ id, name }) => ({ id, listedName: listedName.get(id) ?? name }))
  const [now, other] = [rows(settings.strokeRule), rows(rule)]
  return (
    <CompareOrders
      now={now.slice(0, SHOWN)}
      other={other.slice(0, SHOWN)}
      moved={movedBetween(now, other)}
      rules={[t(`page.rules.${settings.strokeRule}`), t(`page.rules.${rule}`)]}
    />
  )
}
