import type { Assembly } from '../../assembly/assembly.ts'
import type { MappingSettings } from './mapping.ts'
import type { Queues } from './queues.ts'

const BATCH_SIZE = 10
/** Lambda starts with five batches side by side. */
const SIDE_BY_SIDE = 5

const functionArnOf = (assembly: Pick<Assembly, 'of'>, nameOrArn: string) =>
  assembly.of('AWS::Lambda::Function').find(({ name }) => name === nameOrArn)?.arn ?? nameOrArn

/** The event source mappings whose source is a queue and which are switched on. */
export const readMappings = (assembly: Pick<Assembly, 'of'>, queues: Queues): MappingSettings[] =>
  assembly
    .of('AWS::Lambda::EventSourceMapping')
    .map(({ properties }) => properties)
    .filter(({ EventSourceArn, Enabled }) => String(EventSourceArn).split(':')[2] === 'sqs' && Enabled !== false)
    .map((properties) => ({
      queue: queues.get(properties.EventSourceArn),
      functionArn: functionArnOf(assembly, properties.FunctionName),
      batchSize: Number(properties.BatchSize ?? BATCH_SIZE),
      windowMs: Number(properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
      reportsFailures: (properties.FunctionResponseTypes ?? []).includes('ReportBatchItemFailures'),
      filters: (properties.FilterCriteria?.Filters ?? []).map(({ Pattern }: { Pattern: string }) =>
        JSON.parse(Pattern),
      ),
      mostAtOnce: Number(properties.ScalingConfig?.MaximumConcurrency ?? SIDE_BY_SIDE),
    }))
