"use client"

import { Dialog } from "@/components/ui/dialog"
import { useSeatingWords } from "./use-words"

const LINES = [
  ["←↑↓→", "walk"],
  ["Shift + ←↑↓→", "extend"],
  ["Home / End", "ends"],
  ["Ctrl + A", "row"],
  ["Enter / Space", "carry"],
  ["Esc", "back"],
  ["M", "move"],
  ["L", "lock"],
  ["Delete", "unseat"],
  ["/", "search"],
  ["Ctrl + Z / Ctrl + Y", "undo"],
  ["+ / − / 0", "zoom"],
] as const
const HAND = ["click", "drag", "marquee", "rowClick", "legend", "pan"] as const

/** All that keys and hand can do on the drawing. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useSeatingWords()
  return (
    <Dialog open wide onClose={onClose} title={t("help.title")} lead={t("help.lead")}>
      <div className="grid gap-6 sm:grid-cols-2">
        <section>
          <h3 className="m-0 mb-2 font-semibold text-[15px]">{t("help.keys")}</h3>
          <dl className="m-0 grid gap-x-4 gap-y-1.5 text-[14px]" style={{ gridTemplateColumns: "auto 1fr" }}>
            {LINES.map(([keys, what]) => (
              <div key={what} className="contents">
                <dt className="whitespace-nowrap font-medium tabular-nums">{keys}</dt>
                <dd className="m-0 text-ink-2">{t(`help.${what}`)}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3 className="m-0 mb-2 font-semibold text-[15px]">{t("help.hand")}</h3>
          <ul className="m-0 list-disc space-y-1.5 pl-4 text-[14px] text-ink-2">
            {HAND.map((what) => (
              <li key={what}>{t(`help.${what}`)}</li>
            ))}
          </ul>
        </section>
      </div>
    </Dialog>
  )
}
