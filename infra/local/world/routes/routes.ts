import { tillPages } from '../../pos/till-pages.ts'
import type { World } from '../world-face.ts'
import type { Page } from '../own-pages.ts'
import { getExecutions } from './get-executions.ts'
import { getLog } from './get-log.ts'
import { getPeople } from './get-people.ts'
import { getSms } from './get-sms.ts'
import { getWorld } from './get-world.ts'
import { personPhone } from './person-phone.ts'
import { postClock } from './post-clock.ts'
import { postFaults } from './post-faults.ts'
import { postIdle } from './post-idle.ts'
import { postPeople } from './post-people.ts'
import { postPersonVerb } from './post-person-verb.ts'
import { postToken } from './post-token.ts'

/** The world's own API. */
export const worldRoutes = (world: World): Page[] => [
  getWorld(world),
  getLog(world),
  getExecutions(world),
  postClock(world),
  postIdle(world),
  postFaults(world),
  postToken(world),
  postPeople(world),
  getPeople(world),
  getSms(world),
  ...postPersonVerb(world),
  ...personPhone(world),
  ...tillPages(world),
]
