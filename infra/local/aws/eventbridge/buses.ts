import type { Assembly } from '../../assembly/assembly.ts'
import { ACCOUNT, AwsError, REGION } from '../service.ts'

/** A bus is named by its name, its ARN or, when nothing is said, 'default'. */
export const busName = (nameOrArn: string | undefined): string => nameOrArn?.split('event-bus/').at(-1) ?? 'default'

export const busArn = (name: string): string => `arn:aws:events:${REGION}:${ACCOUNT}:event-bus/${name}`

/** Throws ResourceNotFoundException for a bus no template makes. */
export const createBuses = (assembly: Pick<Assembly, 'of'>) => {
  const names = new Set(['default', ...assembly.of('AWS::Events::EventBus').map(({ name }) => name)])
  return {
    has: (name: string) => names.has(name),
    get: (nameOrArn: string | undefined): string => {
      const name = busName(nameOrArn)
      if (names.has(name)) return name
      throw new AwsError('ResourceNotFoundException', `Event bus ${name} does not exist.`)
    },
    all: () => [...names],
  }
}
export type Buses = ReturnType<typeof createBuses>
