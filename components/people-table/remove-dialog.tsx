"use client"

import { useTranslations } from "next-intl"
import { ConfirmDialog } from "@/components/ui/dialog"
import { whatHangsOn } from "@/lib/people/rules/hanging"
import { HANGING, type RosterRow } from "@/lib/people/schema"

/** Asks before people are deleted and says what hangs on them. */
export function RemoveDialog({
  people,
  open,
  busy,
  onClose,
  onConfirm,
}: {
  people: readonly Pick<RosterRow, "displayName" | "hanging">[]
  open: boolean
  busy: boolean
  onClose: () => void
  onConfirm: () => void
}) {
  const t = useTranslations("people")
  const total = whatHangsOn(people)
  const hangs = HANGING.filter((kind) => total[kind] > 0)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      onConfirm={onConfirm}
      busy={busy}
      danger
      title={t("remove.title", { count: people.length })}
      confirm={t("remove.confirm")}
    >
      <p className="m-0 mb-2">
        {people
          .slice(0, 12)
          .map(({ displayName }) => displayName)
          .join("、")}
        {people.length > 12 ? "…" : ""}
      </p>
      {hangs.length > 0 ? (
        <>
          <p className="m-0">{t("remove.hangs")}</p>
          <ul className="m-0 my-1 list-disc pl-5">
            {hangs.map((kind) => (
              <li key={kind}>{t(`hanging.${kind}`, { count: total[kind] })}</li>
            ))}
          </ul>
        </>
      ) : (
        <p className="m-0">{t("remove.nothing")}</p>
      )}
      <p className="m-0 text-[14px] text-ink-2">{t("remove.published")}</p>
    </ConfirmDialog>
  )
}
