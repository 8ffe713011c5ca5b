"use server"

import { refresh } from "next/cache"
import { feedSubject, revokeFeedAsk } from "@/lib/accounts/schema/feeds"
import { createFeedLink, revokeFeedLink } from "@/lib/accounts/store/feed-links"
import { formAction } from "@/lib/platform/action"

export const createFeedAction = formAction("feed.create", feedSubject, createFeedLink, () => refresh())
export const revokeFeedAction = formAction("feed.revoke", revokeFeedAsk, revokeFeedLink, () => refresh())
