"use client"

import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/dialog"
import { TextField } from "@/components/ui/field"
import { Panel } from "@/components/ui/panel"
import { useAction } from "@/components/ui/use-action"
import { reissueLinkAction, revokeLinkAction, showLinkAction } from "./actions"

/** 专属链接: show it for handing over, make a new one when it got lost, or end it. */
export function PersonalLink({
  eventId,
  participationId,
  name,
}: {
  eventId: string
  participationId: string
  name: string
}) {
  const t = useTranslations("people")
  const [address, setAddress] = useState("")
  const [asking, setAsking] = useState<"reissue" | "revoke" | null>(null)
  const show = ({ path }: { path: string }) => {
    setAddress(`${window.location.origin}${path}`)
    setAsking(null)
  }
  const showing = useAction(showLinkAction, { onDone: show })
  const reissue = useAction(reissueLinkAction, { done: t("link.reissued"), onDone: show })
  const revoke = useAction(revokeLinkAction, {
    done: ({ revoked }) => t("link.revoked", { count: revoked }),
    onDone: () => {
      setAddress("")
      setAsking(null)
    },
  })
  const ask = { eventId, participationId }
  return (
    <Panel className="mt-4" padded title={t("link.title")} aside={t("link.lead")}>
      {address ? (
        <TextField
          className="mb-3"
          label={t("link.address", { name })}
          hint={t("link.hint")}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button busy={showing.busy} onClick={() => showing.run(ask)}>
          {t("link.show")}
        </Button>
        <Button onClick={() => setAsking("reissue")}>{t("link.reissue")}</Button>
        <Button tone="danger" onClick={() => setAsking("revoke")}>
          {t("link.revoke")}
        </Button>
      </div>
      <ConfirmDialog
        open={asking !== null}
        onClose={() => setAsking(null)}
        danger={asking === "revoke"}
        busy={reissue.busy || revoke.busy}
        title={t(asking === "revoke" ? "link.revoke" : "link.reissue")}
        confirm={t(asking === "revoke" ? "link.revoke" : "link.reissue")}
        onConfirm={() => (asking === "revoke" ? revoke.run(ask) : reissue.run(ask))}
      >
        {t("link.warning", { name })}
      </ConfirmDialog>
    </Panel>
  )
}
