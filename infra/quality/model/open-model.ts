// The real use cases on a double of the table, for a test file of its own.
import { createTableDouble } from './double/table-double.ts'
import type * as Stage from './stage.ts'

/** What the functions read of their environment as they load. */
export const MODEL_ENV = { TABLE_NAME: 'model', POWERTOOLS_METRICS_DISABLED: 'true', SECRETS_PREFIX: 'model' }

export interface Model {
  stage: typeof Stage
  table: ReturnType<typeof createTableDouble>
}

/** Comes before anything of the functions is imported. */
export const openModel = async (): Promise<Model> => {
  Object.assign(process.env, MODEL_ENV)
  const stage = await import('./stage.ts')
  const table = createTableDouble()
  stage.takeTheClock()
  stage.setClock(stage.STARTED)
  stage.useTable(table.send as never)
  return { stage, table }
}
