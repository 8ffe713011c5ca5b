"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Callout, Panel } from "@/components/ui/panel"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useAction } from "@/components/ui/use-action"
import { changesNothing } from "@/lib/venues/rules/import/plan"
import type { RoomsImportPlan } from "@/lib/venues/rules/import/types"
import { ImportPlan } from "./import-plan"
import { MappingFields } from "./mapping-fields"
import type { ImportActions } from "./types"

type Mappings = Record<string, Record<string, number>>

/** Choose a file, see what would happen, change the columns if need be, import. Nothing is written before the last step. */
export function RoomsImport({ actions }: { actions: ImportActions }) {
  const t = useTranslations("venues")
  const words = useRefusalWords()
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [plan, setPlan] = useState<RoomsImportPlan | null>(null)
  const [mappings, setMappings] = useState<Mappings>({})
  const preview = useAction(actions.preview, { onDone: setPlan, quiet: true })
  const running = useAction(actions.run, {
    done: (done) => t("import.done", { venues: done.venues, rooms: done.rooms, travel: done.travel }),
    onDone: () => router.push("/venues"),
  })

  const look = (chosen: File, next: Mappings) => {
    setFile(chosen)
    setMappings(next)
    void preview.run({ file: chosen, mappings: next })
  }
  const nothing = plan !== null && changesNothing(plan)

  return (
    <div className="flex flex-col gap-4">
      <Panel title={t("import.choose")} padded>
        <label className="block">
          <span className="mb-1 block text-[14px] text-ink-2">{t("import.fileLabel")}</span>
          <input
            type="file"
            accept=".xlsx,.csv"
            className="block w-full text-[15px] file:mr-3 file:rounded-md file:border file:border-line file:bg-white file:px-3.5 file:py-1.5 file:text-ink"
            onChange={(event) => {
              const chosen = event.target.files?.[0]
              setPlan(null)
              if (chosen) look(chosen, {})
            }}
          />
        </label>
        <p className="mt-2 mb-0 text-[14px] text-ink-2">{t("import.hint")}</p>
      </Panel>
      {preview.busy ? <p role="status">{t("import.reading")}</p> : null}
      {preview.refusal ? (
        <Callout tone="seal" title={t("import.notRead")}>
          {words(preview.refusal)}
        </Callout>
      ) : null}
      {plan && file && !preview.refusal ? (
        <>
          <MappingFields
            sheets={plan.sheets}
            onChange={(sheet, mapping) => look(file, { ...mappings, [sheet]: mapping })}
          />
          <ImportPlan plan={plan} />
          {nothing ? (
            <Callout tone="pine" title={t("import.nothing")} />
          ) : (
            <div className="flex flex-wrap items-center gap-3">
              <Button
                tone="primary"
                busy={running.busy || preview.busy}
                onClick={() => running.run({ file, mappings })}
              >
                {t("import.run")}
              </Button>
              {plan.problems.length > 0 ? (
                <span className="text-[14px] text-amber">{t("import.leftOut", { count: plan.problems.length })}</span>
              ) : null}
            </div>
          )}
        </>
      ) : null}
    </div>
  )
}
