// What every playbook's machine calls: come in, visit a step, give up.
import { isMember } from '#functions/abilities/people.ts'
import { abilitiesFor } from '#functions/abilities/playbook.ts'
import type { EnterAnswer, TaskPayload, VisitAnswer } from '#shared/domain/playbook/task-payload.ts'
import { now } from '../platform/clock.ts'
import { log } from '../platform/watch/log.ts'
import { withTrace } from '../platform/watch/trace.ts'
import { isPassing, TryAgain } from '../platform/try-again.ts'
import { endStay } from './end-stay.ts'
import { enterPlaybook } from './enter-playbook.ts'
import { visitStep } from './visit-step.ts'

const enter = enterPlaybook({ isMember })
const visit = visitStep({ abilitiesFor })

const act = async (payload: TaskPayload): Promise<EnterAnswer | VisitAnswer> => {
  if (payload.do === 'enter') return enter(payload, now())
  if (payload.do === 'visit') return visit(payload, now())
  const { group, brand, member, playbook, version, step, why } = payload
  log.warn('playbook parked', { playbook, version, step, why })
  // Entering itself failed: there is no stay to end, and the failed execution raises its alarm.
  if (!payload.enrolment) return {}
  await endStay({
    holder: { group, brand, member },
    enrolment: payload.enrolment,
    version,
    now: now(),
    why: 'parked',
    detail: `${step ?? 'enter'}: ${why}`,
  })
  return {}
}

export const handler = async (payload: TaskPayload): Promise<EnterAnswer | VisitAnswer> =>
  withTrace(`${payload.playbook}.${payload.version}`, async () => {
    try {
      return await act(payload)
    } catch (error) {
      log.error('step not done', error, { playbook: payload.playbook, do: payload.do })
      if (isPassing(error)) throw new TryAgain((error as Error).name)
      throw error
    }
  })
