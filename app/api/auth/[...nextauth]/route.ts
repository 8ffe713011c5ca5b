import { checkSignIn } from "@/lib/accounts/store/sign-in"
import { authHandler } from "@/lib/platform/auth"

const handler = authHandler(checkSignIn)

export { handler as GET, handler as POST }
