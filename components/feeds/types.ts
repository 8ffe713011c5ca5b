import type { FeedLinkDto, FeedSubject, RevokeFeed } from "@/lib/accounts/schema/feeds"
import type { Outcome } from "@/lib/kernel/outcome"

export type FeedProps = {
  subject: FeedSubject
  /** As lib/accounts/store/feed-links.ts feedLinksOf gives them. */
  links: readonly FeedLinkDto[]
  /** The address people type, without a slash at the end. */
  origin: string
  actions: {
    create: (ask: FeedSubject) => Promise<Outcome<FeedLinkDto>>
    revoke: (ask: RevokeFeed) => Promise<Outcome<null>>
  }
}
