import { PrismaPg } from "@prisma/adapter-pg"
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client"
import type { Outcome, Refusal } from "@/lib/kernel/outcome"

export type Tx = Prisma.TransactionClient

const shared = globalThis as typeof globalThis & { huiwuPrisma?: { url: string; client: PrismaClient } }

/** The one database client of this process; DATABASE_URL is read at first use (the launcher or the test set-up sets it). */
export function db(): PrismaClient {
  const url = process.env.DATABASE_URL
  if (!url)
    throw new Error("DATABASE_URL is not set: start the program with `npm start`, `npm run dev` or `npm run demo`.")
  if (shared.huiwuPrisma?.url !== url) {
    const adapter = new PrismaPg({ connectionString: url, max: Number(process.env.DATABASE_POOL ?? 10) })
    shared.huiwuPrisma = { url, client: new PrismaClient({ adapter }) }
  }
  return shared.huiwuPrisma.client
}

/** Closes the client (tests, command line). */
export async function closeDb(): Promise<void> {
  await shared.huiwuPrisma?.client.$disconnect()
  shared.huiwuPrisma = undefined
}

class RefusedInTransaction extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}

/**
 * Runs `work` in one transaction. An accepted outcome commits; a refusal rolls everything back and is returned;
 * an exception rolls back and is thrown on.
 */
export async function inTransaction<O extends Outcome<unknown>>(
  work: (tx: Tx) => Promise<O>,
  options: { timeoutMs?: number } = {},
): Promise<O> {
  try {
    return await db().$transaction(
      async (tx) => {
        const outcome = await work(tx)
        if (!outcome.ok) throw new RefusedInTransaction(outcome.refusal)
        return outcome
      },
      { timeout: options.timeoutMs ?? 30_000, maxWait: 30_000 },
    )
  } catch (error) {
    // The refusal is the very one `work` returned, so it has the type `work` promised.
    if (error instanceof RefusedInTransaction) return { ok: false, refusal: error.refusal } as O
    throw error
  }
}
