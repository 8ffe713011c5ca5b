import type { Zone } from "@/lib/kernel/zoned"
import type { MeetingPlan } from "@/lib/meetings/schema"
import type { BoardDay } from "../board-geometry"
import type { Hand } from "./hand"

/** What the board shows while something is held over it. */
export type Ground = {
  /** Rooms from top to bottom. */
  roomIds: readonly string[]
  days: readonly BoardDay[]
  today: BoardDay
  zone: Zone
}

/** What the board does when it is taken hold of. */
export type HandActs = {
  /** The meeting, when it may be picked up. */
  pick: (meetingId: string) => MeetingPlan | null
  putDown: (hand: Hand) => void
  /** It has been taken hold of: what will be asked about it first is worked out. */
  ready: (meeting: MeetingPlan) => void
  /** A new meeting where nothing is. */
  make: (place: { roomId: string | null; from: number; to: number }) => void
  /** Shows another day, with what is held still in the hand. */
  visit: (iso: string) => void
  /** A click: the meeting is looked at; one that waits in the tray is asked where to. */
  look: (meetingId: string, waiting: boolean) => void
  /** 移动到… */
  ask: (meetingId: string) => void
  undo: () => void
  redo: () => void
  say: (key: "lifted" | "back", title: string) => void
}
