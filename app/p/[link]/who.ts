import { notFound } from "next/navigation"
import { cache } from "react"
import { delegateByToken, type LinkedDelegate } from "@/lib/accounts/store/delegates"

/** The delegate behind the link of this request (read once per request); a wrong or revoked link is not found. */
export const requireDelegate = cache(
  async (link: string): Promise<LinkedDelegate> => (await delegateByToken(link)) ?? notFound(),
)
