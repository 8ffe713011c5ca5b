import { createHash, createHmac } from "node:crypto"
import type { FeedKind } from "../schema/feeds"

/** Bytes of a personal link's token: unguessable, and still short enough for a QR code that old phones read. */
const TOKEN_TEXT = /^[A-Za-z0-9_-]{43}$/

/**
 * The token of a link: HMAC-SHA256 of its id, 32 bytes as base64url. Derived, so that slips can be printed at any time;
 * revoking works by the link's row (docs/decisions/004-personal-links.md).
 */
export const linkToken = (linkId: string, key: Buffer): string =>
  createHmac("sha256", key).update(linkId).digest("base64url")

/** What is stored of a token. */
export const linkTokenHash = (token: string): string => createHash("sha256").update(token).digest("hex")

export const looksLikeLinkToken = (text: string): boolean => TOKEN_TEXT.test(text)

/** The path of a delegate's page. */
export const linkPath = (token: string): string => `/p/${token}`

/** The path a feed link opens: a calendar, or the page at a door. */
export const feedPath = (kind: FeedKind, token: string): string =>
  kind === "DOOR" ? `/door/${token}` : `/feeds/${token}/calendar.ics`
