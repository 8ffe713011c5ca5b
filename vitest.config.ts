import { defineConfig } from "vitest/config"
import { BaseSequencer, type TestSpecification } from "vitest/node"

// A zone nobody expects: whatever depends on the machine's zone fails here.
process.env.TZ = "Asia/Kathmandu"

const alias = { "@": import.meta.dirname }
const shared = { env: { TZ: "Asia/Kathmandu" }, setupFiles: ["tests/support/quiet.ts"] }

/** Journeys share one sample session. This one needs it as it came, faults and all, and leaves it so: it goes first. */
const FIRST = "tests/journeys/arrange.test.ts"
class SampleFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const first = ({ moduleId }: TestSpecification) => moduleId.endsWith(FIRST)
    return [...sorted.filter(first), ...sorted.filter((file) => !first(file))]
  }
}

export default defineConfig({
  resolve: { alias },
  test: {
    sequence: { sequencer: SampleFirst },
    projects: [
      {
        resolve: { alias },
        test: { ...shared, name: "rules", include: ["tests/rules/**/*.test.{ts,tsx}", "tests/architecture.test.ts"] },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "store",
          include: ["tests/store/**/*.test.ts"],
          globalSetup: ["tests/support/store-server.ts"],
          setupFiles: [...shared.setupFiles, "tests/support/store-setup.ts"],
          maxWorkers: 3,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          ...shared,
          name: "journeys",
          include: ["tests/journeys/**/*.test.ts"],
          globalSetup: ["tests/support/journey-server.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
