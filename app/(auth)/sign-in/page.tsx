import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { signedInUser } from "@/lib/platform/auth"
import { pathWithin } from "../sign-in-request"
import { SignInForm } from "./sign-in-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("signIn.title") }
}

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const { next } = await searchParams
  const wanted = pathWithin(typeof next === "string" ? next : undefined)
  if (await signedInUser()) redirect(wanted)
  return <SignInForm next={wanted} />
}
