import type { Participant } from "@/lib/people/schema"
import type { SeatingSettings } from "../../schema"
import { isDeputyHead, isHead } from "../delegation"

/** Does this person sit where they sit whatever rotates: a head in front, somebody who needs a certain seat? */
export const sitsApart = (
  person: Pick<Participant, "duty" | "wheelchair" | "nearExit">,
  { headsInFront, deputyHeadsNext }: Pick<SeatingSettings, "headsInFront" | "deputyHeadsNext">,
): boolean =>
  person.wheelchair ||
  person.nearExit ||
  (headsInFront && (isHead(person) || (deputyHeadsNext && isDeputyHead(person))))
