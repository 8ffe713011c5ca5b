// What delegates' pages are held against: the least a Next page can do that is made anew for every reader.
export const dynamic = "force-dynamic"

export default function Empty() {
  return <p>空</p>
}
