"use client"

import { useRouter } from "next/navigation"
import { useTranslations } from "next-intl"
import { useCallback, useMemo, useRef, useState } from "react"
import { useRefusalWords } from "@/components/ui/refusal-words"
import { useTell } from "@/components/ui/toasts"
import { afterStep, type BoardStep, inverseStep, strayed } from "@/lib/meetings/rules/steps"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { ScheduleActions } from "./types"

type Revisions = Readonly<Record<string, number>>
/** A step on its way; `written`: the revisions the server gave it, until the page has read them anew. */
type Sent = { step: BoardStep; written: Revisions | null }

/** Is the step still to be laid over what the server told last? */
const ahead = (sent: Sent, base: ReadonlyMap<string, MeetingPlan>): boolean =>
  sent.written === null ||
  Object.entries(sent.written).some(([id, revision]) => (base.get(id)?.revision ?? revision) < revision)

function overlaid(meetings: readonly MeetingPlan[], sent: Sent): readonly MeetingPlan[] {
  const { written } = sent
  const moved = afterStep(meetings, sent.step)
  if (!written) return moved
  return moved.map((meeting) => {
    const revision = written[meeting.id]
    return revision === undefined || revision <= meeting.revision ? meeting : { ...meeting, revision }
  })
}

/**
 * The meetings as they are on screen: what the server told plus the own steps on their way. A step is shown at once, sent in
 * order, and taken back alone when the server refuses it. Undo and redo are steps like any others, without an end; a meeting
 * that somebody else has moved meanwhile is not put back over their heads.
 */
export function useSteps(
  eventId: string,
  meetings: readonly MeetingPlan[],
  actions: Pick<ScheduleActions, "moves">,
  look: (meetingId: string) => void,
) {
  const router = useRouter()
  const t = useTranslations("board")
  const shell = useTranslations("shell")
  const words = useRefusalWords()
  const tell = useTell()
  const [pending, setPending] = useState<readonly Sent[]>([])
  const [past, setPast] = useState<readonly BoardStep[]>([])
  const [future, setFuture] = useState<readonly BoardStep[]>([])
  /** Newest revision of each meeting that a step of ours wrote. */
  const own = useRef(new Map<string, number>())
  const queue = useRef<Promise<unknown>>(Promise.resolve())

  const base = useMemo(() => new Map(meetings.map((meeting) => [meeting.id, meeting])), [meetings])
  const shown = useMemo(
    () => pending.filter((sent) => ahead(sent, base)).reduce(overlaid, meetings),
    [pending, base, meetings],
  )
  const now = useRef(shown)
  now.current = shown
  const looked = useRef(look)
  looked.current = look
  const latest = useRef(base)
  latest.current = base

  const send = useCallback(
    async (step: BoardStep, seen: Revisions): Promise<boolean> => {
      const moves = step.shifts.map(({ meetingId, after }) => ({
        meetingId,
        ...after,
        // What was on screen when the step was made; or what an own step before it made of that.
        revision: Math.max(own.current.get(meetingId) ?? 0, seen[meetingId] ?? 0),
      }))
      const refused = (text: string): false => {
        setPending((all) => all.filter((sent) => sent.step !== step))
        const meetingId = step.shifts[0]?.meetingId ?? ""
        tell(text, "refused", { label: t("look"), onSelect: () => looked.current(meetingId) })
        router.refresh()
        return false
      }
      try {
        const outcome = await actions.moves({ eventId, moves })
        if (!outcome.ok) return refused(words(outcome.refusal))
        const { revisions } = outcome.value
        for (const [id, revision] of Object.entries(revisions)) own.current.set(id, revision)
        setPending((all) =>
          all
            .filter((sent) => ahead(sent, latest.current))
            .map((sent) => (sent.step === step ? { step, written: revisions } : sent)),
        )
        return true
      } catch {
        return refused(shell("unreachable"))
      }
    },
    [actions, eventId, router, shell, t, tell, words],
  )

  const perform = useCallback(
    (step: BoardStep, revisions?: Revisions): Promise<boolean> => {
      const seen =
        revisions ?? Object.fromEntries(now.current.map((meeting): [string, number] => [meeting.id, meeting.revision]))
      setPending((all) => [...all, { step, written: null }])
      const done = queue.current.then(() => send(step, seen))
      queue.current = done
      return done
    },
    [send],
  )

  /** Makes a step and remembers how to take it back; true when it was saved. `seen`: revisions as they were when it began. */
  const make = useCallback(
    async (step: BoardStep, seen?: Revisions): Promise<boolean> => {
      if (step.shifts.length === 0) return true
      const back = inverseStep(step)
      setPast((all) => [...all, back])
      setFuture([])
      const saved = await perform(step, seen)
      if (!saved) setPast((all) => all.filter((one) => one !== back))
      return saved
    },
    [perform],
  )

  const travel = async (
    from: readonly BoardStep[],
    setFrom: typeof setPast,
    setTo: typeof setFuture,
  ): Promise<BoardStep | null> => {
    const step = from[from.length - 1]
    if (!step) return null
    const astray = strayed(now.current, step)
    setFrom((all) => all.filter((one) => one !== step))
    if (astray !== null) {
      tell(t("undo.strayed", { title: base.get(astray)?.title ?? "" }), "refused")
      return null
    }
    const back = inverseStep(step)
    setTo((all) => [...all, back])
    if (await perform(step)) return step
    // Refused for now, e.g. the room is taken: it can be tried again.
    setTo((all) => all.filter((one) => one !== back))
    setFrom((all) => [...all, step])
    return null
  }

  return {
    meetings: shown,
    busy: pending.some((sent) => sent.written === null),
    make,
    undoable: past.length,
    redoable: future.length,
    undo: () => travel(past, setPast, setFuture),
    redo: () => travel(future, setFuture, setPast),
  }
}
export type Steps = ReturnType<typeof useSteps>
