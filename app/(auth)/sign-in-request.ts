const JSON_FORM = { "Content-Type": "application/x-www-form-urlencoded" }

/**
 * Signs in through /api/auth (relative, so that it works by name, by address and on any port). "refused" carries no reason:
 * there is none to tell.
 */
export async function requestSignIn(loginName: string, password: string): Promise<"in" | "refused" | "unreachable"> {
  try {
    const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string }
    const body = new URLSearchParams({ csrfToken, loginName, password, json: "true" })
    const answer = await fetch("/api/auth/callback/credentials", { method: "POST", headers: JSON_FORM, body })
    if (answer.ok) return "in"
    return answer.status === 401 ? "refused" : "unreachable"
  } catch {
    return "unreachable"
  }
}

/** Where to go afterwards: a path of ours, never another site. */
export const pathWithin = (wanted: string | undefined): string =>
  wanted && /^\/(?![/\\])[^\s\\]*$/.test(wanted) ? wanted : "/events"
