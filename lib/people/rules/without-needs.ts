import type { Participant } from "../schema"

/** The person without what only those who care for them need to know: for browsers and published versions. */
export const withoutNeeds = (person: Participant): Participant => ({
  ...person,
  wheelchair: false,
  nearExit: false,
  companions: 0,
})
