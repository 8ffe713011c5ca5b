"use client"

import { useTranslations } from "next-intl"
import { useId, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { inputClass } from "@/components/ui/field"
import { useTell } from "@/components/ui/toasts"
import type { FeedLinkDto } from "@/lib/accounts/schema/feeds"

type Props = { link: FeedLinkDto; origin: string; busy: boolean; onRevoke: () => void }

/** One link: its address to copy, who made it when, and its end – asked for twice. */
export function FeedLine({ link, origin, busy, onRevoke }: Props) {
  const t = useTranslations("exchange.feeds")
  const tell = useTell()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [sure, setSure] = useState(false)
  const made = t("madeBy", { name: link.createdByName, day: link.createdAt.slice(0, 10) })
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`${origin}${link.path}`)
      tell(t("copied"))
    } catch {
      // Plain http has no clipboard: the address is selected, Ctrl+C does the rest.
      field.current?.focus()
      field.current?.select()
      tell(t("selected"))
    }
  }
  return (
    <li className="flex flex-wrap items-end gap-2 border-line border-t px-4 py-2.5 first:border-t-0">
      <div className="min-w-64 flex-1">
        <label htmlFor={id} className="text-[14px] text-ink-2">
          {made}
        </label>
        {link.path === null ? (
          <p className="m-0 text-[14px]">{t("cannotShow")}</p>
        ) : (
          <input
            id={id}
            ref={field}
            readOnly
            className={`${inputClass} font-mono text-[13px]`}
            value={`${origin}${link.path}`}
            onFocus={(event) => event.target.select()}
          />
        )}
      </div>
      {link.path === null ? null : (
        <Button size="sm" onClick={copy}>
          {t("copy")}
        </Button>
      )}
      {sure ? (
        <>
          <Button size="sm" tone="primary" busy={busy} onClick={onRevoke}>
            {t("revokeSure")}
          </Button>
          <Button size="sm" onClick={() => setSure(false)}>
            {t("keep")}
          </Button>
        </>
      ) : (
        <Button size="sm" onClick={() => setSure(true)}>
          {t("revoke")}
        </Button>
      )}
    </li>
  )
}
