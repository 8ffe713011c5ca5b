"use client"

import { LateChangePanel, type LateChangePanelProps } from "./late-change-panel"
import { SharePanel } from "./share-panel"

/** Late change, and whose hall this is; for those who may edit. */
export function ChangePanels({
  others,
  ...props
}: LateChangePanelProps & { others: readonly { planId: string; title: string }[] }) {
  const { eventId, planId, slot, onChanging } = props
  return (
    <>
      <LateChangePanel {...props} />
      <SharePanel {...{ eventId, planId, slot, others, onChanging }} />
    </>
  )
}
