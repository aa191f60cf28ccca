import type { NodeKinds } from '../../domain/playbook/node-kind.ts'
import type { NodeFace, RunFace } from './family.ts'
import { kinds } from './kinds.ts'

export const loadNodeKinds = async (): Promise<NodeKinds> =>
  new Map(await Promise.all(kinds.map(async (kind) => [kind, (await importNode(kind)).node] as const)))

const importNode = (kind: string): Promise<NodeFace> => import(`./${kind}/node.ts`)

/** The acting side of a kind; only for kinds that act. */
export const loadRun = async (kind: string): Promise<RunFace['run']> => {
  const { run }: RunFace = await import(`./${kind}/run.server.ts`)
  return run
}
