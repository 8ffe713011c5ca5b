import { addMissing } from "@/lib/platform/polyfills"

addMissing()
