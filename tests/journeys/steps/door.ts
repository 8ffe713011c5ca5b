import { sample } from "./database"
import { signedIn } from "./sign-in"

/** The address of a page at a room's door, made on the room's page as an office does; for readers without an account. */
export async function doorOf(roomName: string): Promise<string> {
  const path = `/venues/rooms/${await sample.roomId(roomName)}`
  const office = await signedIn("admin", path)
  await office.getByRole("button", { name: "新建门牌链接" }).click()
  const link = await office.locator('#links a[href^="/door/"]').first().getAttribute("href")
  if (!link) throw new Error("no door link was made")
  return link
}
