"use client"

import { usePathname, useRouter } from "next/navigation"
import { useEffect, useState, useTransition } from "react"
import { PreviewVerdicts } from "@/components/seat-constraints/preview-verdicts"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import type { SeatingPlanDto, SeatingSettings } from "@/lib/seating/schema"
import { ArrangeFields } from "./arrange-fields"
import type { PreviewFigures } from "./types"
import { useSeatingWords } from "./use-words"

const REST = 250

/**
 * 自动排座: the choices, and beside them what applying them would do. The figures are read from the server for the
 * choices in the address (`?arrange=`); nothing is changed before the button is pressed.
 */
export function ArrangeDialog({
  plan,
  preview,
  busy,
  onClose,
  onApply,
}: {
  plan: SeatingPlanDto
  preview: PreviewFigures | null
  busy: boolean
  onClose: () => void
  onApply: (settings: SeatingSettings) => void
}) {
  const { t, note } = useSeatingWords()
  const router = useRouter()
  const path = usePathname()
  const [chosen, setChosen] = useState(plan.settings)
  const [waiting, start] = useTransition()
  const asked = JSON.stringify(chosen)
  useEffect(() => {
    const timer = setTimeout(
      () => start(() => router.replace(`${path}?arrange=${encodeURIComponent(asked)}`, { scroll: false })),
      REST,
    )
    return () => clearTimeout(timer)
  }, [asked, path, router])
  const fresh = !waiting && preview !== null && JSON.stringify(preview.settings) === asked
  const close = () => {
    router.replace(path, { scroll: false })
    onClose()
  }
  return (
    <Dialog
      open
      wide
      onClose={close}
      title={t("arrange.title")}
      lead={t("arrange.lead")}
      footer={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button tone="primary" busy={busy} disabled={!fresh} onClick={() => onApply(chosen)}>
            {fresh
              ? t("arrange.apply", { count: preview.moving + preview.seating + preview.leaving })
              : t("arrange.trying")}
          </Button>
        </>
      }
    >
      <div className="grid gap-5 md:grid-cols-[1fr_300px]">
        <ArrangeFields value={chosen} onChange={setChosen} severalFloors={plan.geometry.sectionMarks.length > 1} />
        <section aria-live="polite" className="self-start rounded-md border border-line bg-paper-2 p-4 text-[14px]">
          <h3 className="m-0 mb-2 font-semibold text-[15px]">{t("arrange.preview")}</h3>
          {fresh ? (
            <>
              <ul className="m-0 list-none space-y-1 p-0">
                <li>{t("arrange.seating", { count: preview.seating })}</li>
                <li>{t("arrange.moving", { count: preview.moving })}</li>
                <li>{t("arrange.kept", { count: preview.kept })}</li>
                {preview.leaving > 0 ? <li>{t("arrange.leaving", { count: preview.leaving })}</li> : null}
                <li className={preview.unseated.length > 0 ? "font-semibold text-seal" : undefined}>
                  {preview.unseated.length > 0
                    ? t("arrange.unseated", {
                        count: preview.unseated.length,
                        names: preview.unseated.slice(0, 6).join("、"),
                      })
                    : t("arrange.allSeated")}
                </li>
              </ul>
              {preview.notes.length > 0 ? (
                <ul className="mt-3 mb-0 list-disc space-y-1 pl-4 text-ink-2">
                  {preview.notes.map((one, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: notes have no identity of their own
                    <li key={index}>{note(one)}</li>
                  ))}
                </ul>
              ) : null}
              <PreviewVerdicts
                broken={preview.broken}
                plan={{
                  people: plan.people,
                  groups: plan.groups,
                  seats: plan.geometry.seats,
                  tables: plan.geometry.tables,
                  constraints: plan.requirements?.constraints ?? [],
                  infeasible: preview.infeasible,
                }}
              />
            </>
          ) : (
            <p className="m-0 text-ink-2">{t("arrange.trying")}</p>
          )}
        </section>
      </div>
    </Dialog>
  )
}
