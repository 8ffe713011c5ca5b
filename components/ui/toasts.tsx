"use client"

import { useTranslations } from "next-intl"
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react"

/** One thing that can be done about what was said, e.g. to take it back. */
type Offer = { label: string; onSelect: () => void }
type Toast = { id: number; text: string; tone: "done" | "refused"; offer?: Offer }
type Tell = (text: string, tone?: Toast["tone"], offer?: Offer) => void

const ToastContext = createContext<Tell>(() => undefined)

/** Says a sentence at the lower edge of the screen and to screen readers. Refusals stay until closed. */
export const useTell = (): Tell => useContext(ToastContext)

export function Toasts({ children }: { children: ReactNode }) {
  const t = useTranslations("shell")
  const [toasts, setToasts] = useState<Toast[]>([])
  const next = useRef(1)
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>())

  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), [])
  const tell = useCallback<Tell>(
    (text, tone = "done", offer) => {
      const id = next.current++
      setToasts((all) => [...all.slice(-2), { id, text, tone, offer }])
      if (tone === "done") timers.current.add(setTimeout(() => close(id), 5000))
    },
    [close],
  )
  useEffect(() => () => timers.current.forEach(clearTimeout), [])

  return (
    <ToastContext.Provider value={tell}>
      {children}
      <div
        aria-live="polite"
        className="no-print fixed right-3 bottom-3 left-3 z-50 flex flex-col items-center gap-2"
        style={{ pointerEvents: "none" }}
      >
        {toasts.map((toast) => (
          <div
            key={toast.id}
            className={`flex max-w-xl items-start gap-3 rounded-md border px-4 py-2 text-[15px] shadow-float ${toast.tone === "refused" ? "border-seal bg-seal-soft text-ink" : "border-pine bg-pine-soft text-ink"}`}
            style={{ pointerEvents: "auto" }}
          >
            <span aria-hidden="true" className={toast.tone === "refused" ? "text-seal" : "text-pine"}>
              {toast.tone === "refused" ? "●" : "✓"}
            </span>
            <span className="min-w-0 flex-1">{toast.text}</span>
            {toast.offer ? (
              <button
                type="button"
                onClick={() => {
                  toast.offer?.onSelect()
                  close(toast.id)
                }}
                className="min-h-7 border-0 bg-transparent text-blue underline"
              >
                {toast.offer.label}
              </button>
            ) : null}
            <button
              type="button"
              aria-label={t("close")}
              onClick={() => close(toast.id)}
              className="h-7 w-7 border-0 bg-transparent text-ink-2 leading-none"
            >
              ×
            </button>
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  )
}
