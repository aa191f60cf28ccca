// The state machines that exist: those of the templates, read at each start, and those made at run time, kept.
import { createHash } from 'node:crypto'
import type { Assembly } from '../../assembly/assembly.ts'
import { ACCOUNT, AwsError, REGION, type Desk } from '../service.ts'
import { checkDefinition } from './definition/check-definition.ts'

export interface Machine {
  arn: string
  name: string
  definition: string
  roleArn: string
  createdAt: number
  updatedAt: number
  revisionId: string
}

export interface Machines {
  get(arn: string): Machine
  find(arn: string): Machine | undefined
  all(): Machine[]
  put(machine: Machine): void
  delete(arn: string): void
}

const PREFIX = `arn:aws:states:${REGION}:${ACCOUNT}`
export const machineArn = (name: string) => `${PREFIX}:stateMachine:${name}`
export const executionArn = (machine: string, name: string) => `${PREFIX}:execution:${machine}:${name}`

export const revisionOf = (definition: string, roleArn: string): string =>
  createHash('sha256').update(definition).update(roleArn).digest('hex').slice(0, 32)

const substitute = (definition: string, substitutions: Record<string, string> = {}) =>
  definition.replace(/\$\{([^}]+)\}/g, (whole, name: string) => String(substitutions[name] ?? whole))

export const createMachines = (desk: Desk, assembly: Pick<Assembly, 'of'>): Machines => {
  const kept = desk.vault.drawer<Machine>('states.machine')
  const machines = new Map(kept.all())
  for (const { name, arn, properties } of assembly.of('AWS::StepFunctions::StateMachine')) {
    const { StateMachineType = 'STANDARD', DefinitionString, Definition, DefinitionSubstitutions, RoleArn } = properties
    if (StateMachineType !== 'STANDARD') throw new Error(`${name}: only STANDARD state machines are simulated`)
    const written = typeof DefinitionString === 'string' ? DefinitionString : JSON.stringify(Definition)
    const definition = substitute(written, DefinitionSubstitutions)
    checkDefinition(definition)
    const createdAt = desk.clock.now()
    const revisionId = revisionOf(definition, RoleArn)
    machines.set(arn, { arn, name, definition, roleArn: RoleArn, createdAt, updatedAt: createdAt, revisionId })
  }
  const find: Machines['find'] = (arn) => machines.get(arn)
  return {
    find,
    get: (arn) => {
      const machine = find(arn)
      if (machine) return machine
      throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`)
    },
    all: () => [...machines.values()],
    put: (machine) => {
      machines.set(machine.arn, machine)
      kept.put(machine.arn, machine)
    },
    delete: (arn) => {
      machines.delete(arn)
      kept.delete(arn)
    },
  }
}
