/** The address people type, without a slash at the end: links in mails and printouts start with it. Checked at boot (env.ts). */
export function baseUrl(): string {
  const given = process.env.HUIWU_URL || process.env.NEXTAUTH_URL || `http://localhost:${process.env.PORT ?? "3000"}`
  return given.replace(/\/+$/, "")
}
