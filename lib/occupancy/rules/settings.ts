import { type EventSettings, SEVERITY_CHOICES, type SeverityChoice } from "@/lib/events/schema"
import type { OfficeSettings } from "@/lib/office/schema"
import { type ConflictSettings, FINDING_KINDS, type FindingKind } from "../schema"
import { DEFAULT_SEVERITIES } from "./severity"

type Chosen = Readonly<Record<string, SeverityChoice>>

const isKind = (kind: string): kind is FindingKind => (FINDING_KINDS as readonly string[]).includes(kind)

/** The choices about rules that still exist. */
const ofKnownKinds = (chosen: Chosen): Partial<Record<FindingKind, SeverityChoice>> =>
  Object.fromEntries(
    Object.entries(chosen).filter(([kind, choice]) => isKind(kind) && SEVERITY_CHOICES.includes(choice)),
  )

/** How grave each kind is where the event itself says nothing: the office's word, else the default. */
export const severitiesBelow = (office: OfficeSettings): Record<FindingKind, SeverityChoice> => ({
  ...DEFAULT_SEVERITIES,
  ...ofKnownKinds(office.severities),
})

/** What the engine is told of an event: its own severities before the office's, its meals and its 换届, the office's own days. */
export const conflictSettings = (
  event: Pick<EventSettings, "severities" | "meals" | "termChanges">,
  office: OfficeSettings,
): ConflictSettings => ({
  severities: { ...ofKnownKinds(office.severities), ...ofKnownKinds(event.severities) },
  meals: event.meals,
  termChanges: event.termChanges,
  holidays: true,
  ownDays: office.ownDays,
})
