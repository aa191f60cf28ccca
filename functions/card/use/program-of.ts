import type { Program } from '#shared/domain/card/program.ts'
import type { UsedRecord } from '../../platform/asks/card-uses.ts'
import { configVersion, type Config, type Place } from '../../platform/table/config.ts'
import { liveAround } from '../../platform/table/whole-group.ts'

/** The programme as it was when something of it was used; the live one where it still is that. */
export const programOf = async (place: Place, used: UsedRecord): Promise<Config<Program>> => {
  const { program, at, version } = used
  const live = (await liveAround<Program>(place, 'program')).find(({ id }) => id === program)
  if (live?.version === version) return live
  const known = await configVersion<Program>({ group: place.group, brand: at }, 'program', program, version)
  if (!known) throw new Error(`no version ${version} of ${program}, of which something was used`)
  return known
}
