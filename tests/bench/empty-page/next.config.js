import path from "node:path"

// Built in a folder of its own with a link to the product's packages (server/empty-page.ts): the root must hold both.
export default { poweredByHeader: false, turbopack: { root: path.parse(import.meta.dirname).root } }
