"use client"

import { useTranslations } from "next-intl"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"

type Props = { loginName: string; password: string | null; onClose: () => void }

/** A first password, shown this once: it is stored nowhere. */
export function ShownPassword({ loginName, password, onClose }: Props) {
  const t = useTranslations("accounts")
  return (
    <Dialog
      open={password !== null}
      onClose={onClose}
      title={t("shown.title")}
      lead={t("shown.lead")}
      footer={
        <Button tone="primary" onClick={onClose}>
          {t("shown.noted")}
        </Button>
      }
    >
      <dl className="m-0 grid gap-x-6 gap-y-2 text-left" style={{ gridTemplateColumns: "auto 1fr" }}>
        <dt className="text-ink-2">{t("loginName")}</dt>
        <dd className="m-0">{loginName}</dd>
        <dt className="text-ink-2">{t("shown.password")}</dt>
        <dd className="m-0 font-mono text-[20px]" style={{ userSelect: "all" }}>
          {password}
        </dd>
      </dl>
    </Dialog>
  )
}
