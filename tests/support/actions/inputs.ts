import { accountInputs } from "./inputs-accounts"
import { meetingInputs } from "./inputs-meetings"
import { otherInputs } from "./inputs-others"
import { peopleInputs } from "./inputs-people"
import { roomInputs } from "./inputs-rooms"
import { seatingInputs } from "./inputs-seating"
import type { Visitor } from "./world"

/**
 * How an action is tried by tests/store/actions.test.ts: with an input that is right for the seeded event (world.ts), by
 * everybody who may not. A new action needs one line in one of the inputs-*.ts files, named like the action.
 */
export type Trial = {
  readonly input: unknown
  /** Visitors who are allowed after all (venues belong to the office, not to one event). */
  readonly allowedFor?: readonly Visitor[]
  /** Refusals an administrator may meet although the input is right (the state of the seeded event). */
  readonly mayRefuse?: readonly string[]
  /**
   * "session" (the usual): asks for a signed-in user. "link": a delegate's form post, guarded by the link. "token": guarded
   * by a one-time token; the input holds a wrong one. "own": works on the visitor's own account only.
   */
  readonly guard?: "session" | "link" | "token" | "own"
}

export const ACTION_INPUTS: Readonly<Record<string, Trial>> = {
  ...accountInputs,
  ...peopleInputs,
  ...meetingInputs,
  ...seatingInputs,
  ...roomInputs,
  ...otherInputs,
}
