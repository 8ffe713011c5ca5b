"use client"

import { useTranslations } from "next-intl"
import { Badge } from "@/components/ui/badge"
import { Button, LinkButton } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { Block } from "@/lib/occupancy/rules/finder/busy-blocks"
import type { Participant } from "@/lib/people/schema"

/** What one person has, as a list: each meeting opens from here. */
export function PersonTimes({
  person,
  blocks,
  stamp,
  appointments,
  onOpen,
  onClose,
}: {
  person: Participant
  blocks: readonly Block[]
  /** "1月14日 周四 08:30–11:00". */
  stamp: (block: Block) => string
  /** Where outside appointments are entered; null = the visitor may not. */
  appointments: string | null
  onOpen: (meetingId: string) => void
  onClose: () => void
}) {
  const t = useTranslations("finder.people")
  return (
    <Dialog
      open
      onClose={onClose}
      title={person.name}
      lead={[person.groupName, person.post].filter(Boolean).join(" · ")}
      footer={appointments ? <LinkButton href={appointments}>{t("appointments")}</LinkButton> : undefined}
    >
      {blocks.length === 0 ? (
        <p className="m-0 text-[14px] text-ink-2">{t("nothing")}</p>
      ) : (
        <ul className="m-0 list-none p-0">
          {blocks.map((block) => {
            const { meetingId } = block
            return (
              <li
                key={block.id}
                className="flex flex-wrap items-center gap-2 border-line-2 border-b py-1.5 last:border-b-0"
              >
                <span className="min-w-0 flex-1">
                  <span className="block text-[13px] text-ink-2">{stamp(block)}</span>
                  {block.title || t("taken")}{" "}
                  <span className="text-[13px] text-ink-2">
                    {meetingId === null ? t("roles.outside") : block.role === null ? "" : t(`roles.${block.role}`)}
                    {block.optional ? ` · ${t("optional")}` : ""}
                    {block.tentative ? ` · ${t("tentative")}` : ""}
                  </span>
                </span>
                {block.clash ? (
                  <Badge tone="seal" mark>
                    {t("clash")}
                  </Badge>
                ) : null}
                {meetingId === null ? null : (
                  <Button
                    size="sm"
                    aria-label={t("openNamed", { title: block.title })}
                    onClick={() => onOpen(meetingId)}
                  >
                    {t("open")}
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </Dialog>
  )
}
