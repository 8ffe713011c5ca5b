/**
 * A one-time link that lets the first person in make the administrator's account, valid for 24 hours; null when there are
 * accounts already. `databaseUrl` need not be the environment's: the launcher's own server has another one.
 * The store is loaded when it is needed: on a fresh clone the launcher generates the database client first.
 */
export async function claimLink(databaseUrl: string, base: string): Promise<string | null> {
  const { issueClaim } = await import("@/lib/accounts/store/claim")
  const { closeDb } = await import("@/lib/platform/db")
  const given = process.env.DATABASE_URL
  process.env.DATABASE_URL = databaseUrl
  try {
    const made = await issueClaim()
    return made && `${base}/claim?token=${made.token}`
  } finally {
    await closeDb()
    if (given === undefined) delete process.env.DATABASE_URL
    else process.env.DATABASE_URL = given
  }
}
