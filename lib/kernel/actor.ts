export const ROLES = ["ADMINISTRATOR", "ORGANISER", "CLERK", "CHECKER", "DOOR"] as const
export type Role = (typeof ROLES)[number]

/** Somebody signed in with an account. The role is read from the database at every request. */
export type UserActor = { readonly kind: "user"; readonly id: string; readonly name: string; readonly role: Role }

/** A delegate, signed in by a personal link: as themselves only. */
export type DelegateActor = {
  readonly kind: "delegate"
  readonly participationId: string
  readonly eventId: string
  readonly name: string
}

/** The program itself: start-up, imports from the command line, the outbox. */
export type SystemActor = { readonly kind: "system"; readonly name: string }

export type Actor = UserActor | DelegateActor | SystemActor

export const actorId = (actor: Actor): string =>
  actor.kind === "user" ? actor.id : actor.kind === "delegate" ? `link:${actor.participationId}` : "system"
