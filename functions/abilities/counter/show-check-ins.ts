import { showCheckIns as checkInsShown } from '../../card/doubt/show-check-in.ts'
import { storeNames } from '../house.ts'

/** Check-ins that wait, or were refused lately: asked by a member's pages alone. */
export const showCheckIns = checkInsShown({ storeNames })
