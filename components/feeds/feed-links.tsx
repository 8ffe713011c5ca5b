"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { FeedLine } from "./feed-line"
import type { FeedProps } from "./types"

/** The links to one calendar (or door page): made, copied, revoked. Whoever has one reads it without an account, which is said. */
export function FeedLinks({ subject, links, origin, actions }: FeedProps) {
  const t = useTranslations("exchange.feeds")
  const words = useRefusalWords()
  const making = useAction(actions.create, { quiet: true })
  const revoking = useAction(actions.revoke, { quiet: true })
  const refusal = making.refusal ?? revoking.refusal
  return (
    <div>
      <p className="m-0 px-4 py-2.5 text-[14px] text-ink-2">{t(`leads.${subject.kind}`)}</p>
      {refusal ? (
        <p role="alert" className="m-0 px-4 pb-2 text-seal">
          ● {words(refusal)}
        </p>
      ) : null}
      {links.length === 0 ? <p className="m-0 px-4 pb-2.5">{t("none")}</p> : null}
      <ul className="m-0 list-none border-line border-t p-0 empty:border-t-0">
        {links.map((link) => (
          <FeedLine
            key={link.id}
            link={link}
            origin={origin}
            busy={revoking.busy}
            onRevoke={() => void revoking.run({ linkId: link.id })}
          />
        ))}
      </ul>
      <div className="border-line border-t px-4 py-2.5">
        <Button busy={making.busy} onClick={() => void making.run(subject)}>
          {t("create")}
        </Button>
      </div>
    </div>
  )
}
