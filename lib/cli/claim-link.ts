import { createHash, randomBytes } from "node:crypto"
import { Client } from "pg"

const VALID_HOURS = 24

/**
 * A one-time link that lets the first person in make the administrator's account, valid for 24 hours; null when there are
 * accounts already. The database keeps the token's SHA-256 (hex) only.
 */
export async function claimLink(databaseUrl: string, base: string): Promise<string | null> {
  const client = new Client({ connectionString: databaseUrl })
  client.on("error", () => undefined)
  await client.connect()
  try {
    const users = await client.query('SELECT 1 FROM "User" LIMIT 1')
    if (users.rowCount) return null
    const token = randomBytes(32).toString("base64url")
    const hash = createHash("sha256").update(token).digest("hex")
    await client.query('DELETE FROM "ClaimToken" WHERE "expiresAt" < now()')
    await client.query(
      `INSERT INTO "ClaimToken" ("tokenHash", "expiresAt") VALUES ($1, now() + make_interval(hours => $2))`,
      [hash, VALID_HOURS],
    )
    return `${base}/claim?token=${token}`
  } finally {
    await client.end()
  }
}
