import { hkdfSync } from "node:crypto"

/** The secret of this installation (the launcher keeps it in the data directory). Signs sessions; never logged. */
export function appSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET
  if (!secret)
    throw new Error("NEXTAUTH_SECRET is not set: start the program with `npm start`, `npm run dev` or `npm run demo`.")
  return secret
}

/** A 32-byte key for one purpose, derived (HKDF-SHA256) from the installation's secret; other labels give other keys. */
export const derivedKey = (label: string): Buffer => Buffer.from(hkdfSync("sha256", appSecret(), "huiwu", label, 32))
