import type { HallFixture } from "../../schema"
import type { PlacedFixture } from "../../schema/hall-parts"

/** Usual sizes in seats; what was measured wins. */
const SIZES: Record<HallFixture["kind"], { width: number; height: number }> = {
  ballotBox: { width: 0.9, height: 0.9 },
  pillar: { width: 0.7, height: 0.7 },
  mixingDesk: { width: 4, height: 1.2 },
  screen: { width: 6, height: 0.4 },
  lectern: { width: 1.4, height: 0.7 },
  flagStand: { width: 0.6, height: 0.6 },
  camera: { width: 0.7, height: 0.7 },
}

/** Width and height of a fixture in seat units. */
export const fixtureSize = ({ kind, width, height }: PlacedFixture): { width: number; height: number } => ({
  width: width ?? SIZES[kind].width,
  height: height ?? SIZES[kind].height,
})
