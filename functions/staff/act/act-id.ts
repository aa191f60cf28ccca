import type { Chance } from '../../platform/chance.ts'
import { sha256 } from '../../platform/chance.ts'
import type { Clerk } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'

/** The same request of the same clerk is the same act; one without a key is always a new one. */
export const actIdOf = ({ secret }: Pick<Chance, 'secret'>, { actor, retry }: Turn<Clerk>): string =>
  sha256(`${actor.clerk} ${retry?.key ?? secret(18)}`).slice(0, 24)
