"use client"

import { useTranslations } from "next-intl"
import { type ReactNode, useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { inputClass } from "@/components/ui/field"
import { EmptyState, Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import type { FeedLinkDto } from "@/lib/accounts/schema/feeds"
import type { Act } from "./types"

/** Links that open the page at a room's door on a tablet without an account: made, shown, revoked; the way to the room's calendar beside them. */
export function DoorLinks({
  calendar,
  roomId,
  links,
  base,
  create,
  revoke,
}: {
  /** The button that opens the links to the room's calendar. */
  calendar?: ReactNode
  roomId: string
  links: readonly FeedLinkDto[]
  /** The product's address, in front of each path. */
  base: string
  create: Act<{ roomId: string }>
  revoke: Act<{ linkId: string }>
}) {
  const t = useTranslations("bookings")
  const [asked, setAsked] = useState<string | null>(null)
  const making = useAction(create, { done: t("doorLinks.made") })
  const ending = useAction(revoke, { done: t("doorLinks.revoked"), onDone: () => setAsked(null) })
  return (
    <Panel
      title={t("doorLinks.title")}
      aside={t("doorLinks.lead")}
      actions={
        <>
          <Button busy={making.busy} onClick={() => void making.run({ roomId })}>
            {t("doorLinks.make")}
          </Button>
          {calendar}
        </>
      }
    >
      {links.length === 0 ? <EmptyState title={t("doorLinks.none")}>{t("doorLinks.noneLead")}</EmptyState> : null}
      <ul className="m-0 list-none p-0">
        {links.map(({ id, path, createdByName, createdAt }) => {
          const about = t("doorLinks.by", { name: createdByName, day: createdAt.slice(0, 10) })
          return (
            <li
              key={id}
              className="flex flex-wrap items-center gap-2 border-line-2 border-b px-4 py-2.5 last:border-b-0"
            >
              {path === null ? (
                <span className="min-w-0 flex-1 text-[14px] text-ink-2">{t("doorLinks.unseen")}</span>
              ) : (
                <input
                  readOnly
                  aria-label={t("doorLinks.address", { about })}
                  className={`${inputClass} min-w-0 flex-1`}
                  style={{ flexBasis: 260 }}
                  value={`${base}${path}`}
                  onFocus={(event) => event.target.select()}
                />
              )}
              <span className="text-[14px] text-ink-2">{about}</span>
              {path === null ? null : (
                <a className="text-[14px] text-blue" href={path} target="_blank" rel="noreferrer">
                  {t("doorLinks.open")}
                </a>
              )}
              <Button size="sm" onClick={() => setAsked(id)} aria-label={t("doorLinks.revokeOf", { about })}>
                {t("doorLinks.revoke")}
              </Button>
            </li>
          )
        })}
      </ul>
      <ConfirmDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        onConfirm={() => asked && void ending.run({ linkId: asked })}
        title={t("doorLinks.revokeTitle")}
        confirm={t("doorLinks.revoke")}
        busy={ending.busy}
        danger
      >
        {t("doorLinks.revokeLead")}
      </ConfirmDialog>
    </Panel>
  )
}
