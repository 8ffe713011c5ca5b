"use client"

import { Dialog as Base } from "@base-ui/react/dialog"
import { useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { Button } from "./button"

/** A window over the page: focus stays inside, Escape closes, the page behind does not scroll. Controlled by `open`. */
export function Dialog({
  open,
  onClose,
  title,
  lead,
  children,
  footer,
  wide,
}: {
  open: boolean
  onClose: () => void
  title: ReactNode
  lead?: ReactNode
  children?: ReactNode
  footer?: ReactNode
  wide?: boolean
}) {
  const t = useTranslations("shell")
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40" style={{ background: "rgba(28,27,25,.35)" }} />
        <Base.Popup
          className="fixed top-1/2 left-1/2 z-50 flex max-h-[92vh] w-[calc(100vw-24px)] flex-col rounded-lg border border-line bg-white shadow-float"
          style={{ transform: "translate(-50%, -50%)", maxWidth: wide ? 880 : 560 }}
        >
          <div className="flex items-start gap-3 border-line-2 border-b px-5 py-3">
            <div className="min-w-0 flex-1">
              <Base.Title className="m-0 font-semibold text-[18px]">{title}</Base.Title>
              {lead ? <Base.Description className="m-0 text-[14px] text-ink-2">{lead}</Base.Description> : null}
            </div>
            <Base.Close
              aria-label={t("close")}
              className="-mr-2 h-8 w-8 rounded-md border-0 bg-transparent text-[20px] text-ink-2 leading-none hover:bg-paper-2"
            >
              ×
            </Base.Close>
          </div>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-line-2 border-t px-5 py-3">{footer}</div>
          ) : null}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Asks before something that cannot be taken back; says in `children` what hangs on it. */
export function ConfirmDialog({
  open,
  onClose,
  onConfirm,
  title,
  confirm,
  busy,
  danger,
  children,
}: {
  open: boolean
  onClose: () => void
  onConfirm: () => void
  title: ReactNode
  confirm: ReactNode
  busy?: boolean
  danger?: boolean
  children?: ReactNode
}) {
  const t = useTranslations("shell")
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button tone={danger ? "danger" : "primary"} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
