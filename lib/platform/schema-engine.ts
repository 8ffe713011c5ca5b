import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { PrismaPg } from "@prisma/adapter-pg"
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils"
import type * as Engine from "@prisma/schema-engine-wasm"
import { Pool } from "pg"
import { productRoot } from "./root"

export type SchemaFiles = { path: string; content: string }[]

type Bindings = typeof Engine & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }
let loaded: Promise<Bindings> | undefined

/** Prisma's official schema engine as WebAssembly: no binary to download, the same `_prisma_migrations`. */
async function load(): Promise<Bindings> {
  const require = createRequire(path.join(productRoot(), "package.json"))
  const glue = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")
  const bindings = (await import(/* webpackIgnore: true */ pathToFileURL(glue).href)) as Bindings
  const code = await readFile(path.join(path.dirname(glue), "schema_engine_bg.wasm"))
  const imports = { "./schema_engine_bg.js": bindings } as unknown as WebAssembly.Imports
  const { instance } = await WebAssembly.instantiate(code, imports)
  bindings.__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()
  return bindings
}

/** Comparing two datamodels needs no database, but the engine wants to greet one. */
const nowhere = {
  adapterName: "nowhere",
  provider: "postgres" as const,
  connect: async () => greeted,
  connectToShadowDb: async () => greeted,
}
const greeted = {
  adapterName: "nowhere",
  provider: "postgres" as const,
  queryRaw: async () => ({ columnNames: [], columnTypes: [], rows: [] }),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  startTransaction: async () => {
    throw new Error("no database")
  },
  dispose: async () => undefined,
}

/** Runs `work` with an engine on the given database (or on none, for `diff`). Its log goes nowhere. */
export async function withSchemaEngine<T>(
  databaseUrl: string | null,
  work: (engine: Engine.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= load()
  const { SchemaEngine } = await loaded
  const pool = databaseUrl ? new Pool({ connectionString: databaseUrl, max: 1 }) : null
  pool?.on("error", () => undefined)
  const factory = pool ? new PrismaPg(pool) : nowhere
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    return await work(engine)
  } catch (error) {
    throw meaning(error, adapter.errorRegistry)
  } finally {
    engine.free()
    // The engine leaves its connection open.
    await pool?.end()
  }
}

/** The engine says "External error id#N"; the true error lies in the adapter's registry. */
function meaning(error: unknown, registry: { consumeError: (id: number) => { error: unknown } | undefined }): unknown {
  const id = /External error id#(\d+)/.exec(String(error))?.[1]
  return (id !== undefined && registry.consumeError(Number(id))?.error) || error
}
