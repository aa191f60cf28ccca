// The model with a till in it, for a test file of its own.
import { openModel, type Model } from '../open-model.ts'
import type * as Tills from './till.ts'

export interface TillModel extends Model {
  tills: typeof Tills
}

/** Comes before anything of the functions is imported. */
export const openTillModel = async (): Promise<TillModel> => {
  const model = await openModel()
  model.stage.takeSecrets()
  const tills = await import('./till.ts')
  await tills.openTill()
  return { ...model, tills }
}
