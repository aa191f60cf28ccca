import { commit } from '../../platform/table/commit.ts'
import { dropTrouble, findTrouble } from '../phone/store.ts'

/** An SMS went out again, or another account is connected. Of two who see it at once one drops it. */
export const forgetTrouble = async (group: string): Promise<void> => {
  if (await findTrouble(group)) await commit([dropTrouble(group)])
}
