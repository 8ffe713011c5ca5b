import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { getTranslations } from "next-intl/server"
import { signedInUser } from "@/lib/platform/auth"
import { ChangePasswordForm } from "./change-password-form"

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("changePassword.title") }
}

export default async function ChangePasswordPage() {
  const user = await signedInUser()
  if (!user) redirect("/sign-in?next=/change-password")
  return <ChangePasswordForm name={user.name} loginName={user.loginName} first={user.mustChangePassword} />
}
