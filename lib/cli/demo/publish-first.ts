import { checkVersion } from "@/lib/itineraries/store/check"
import { proposeVersion } from "@/lib/itineraries/store/propose"
import { publishVersion } from "@/lib/itineraries/store/publish"
import type { Actor } from "@/lib/kernel/actor"
import { clock } from "@/lib/platform/clock"
import { must } from "./must"

/** Version 1 of the sample: proposed by the organiser, checked by a second person, published. */
export async function publishFirstVersion(organiser: Actor, checker: Actor, eventId: string): Promise<void> {
  const { versionId } = must("proposal", await proposeVersion(organiser, eventId, "第一版", clock.now()))
  must("check", await checkVersion(checker, versionId, clock.now()))
  must("publication", await publishVersion(organiser, versionId, clock.now()))
}
