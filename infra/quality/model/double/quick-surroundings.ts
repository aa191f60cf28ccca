// What a Lambda has around it and a history needs less of: chance that is the same when a seed plays again, no metrics that
// nobody reads, and a table whose name is not looked up for every write.
import { Metrics } from '@aws-lambda-powertools/metrics'
import { table } from '#functions/platform/table/table.ts'
import { takeDice } from './dice.ts'

export const quickenSurroundings = (): void => {
  const name = table.getName()
  Object.assign(table, { getName: () => name })
  takeDice('what is there before anybody comes')
  const silent = { addMetric: () => silent }
  Metrics.prototype.singleMetric = () => silent as never
}
