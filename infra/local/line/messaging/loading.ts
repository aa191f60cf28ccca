// https://developers.line.biz/en/reference/messaging-api/#display-a-loading-indicator
import { bodyHasFaults, type Fault } from '../server/failure.ts'
import type { ChannelOperation } from '../server/operation.ts'
import { readJson } from '../server/read-json.ts'

const PER_SECOND = 100
const [SHORTEST, LONGEST, STEP, USUAL] = [5, 60, 5, 20]

export const showLoading: ChannelOperation = {
  name: 'loading',
  auth: 'channel',
  method: 'POST',
  path: '/v2/bot/chat/loading/start',
  perSecond: PER_SECOND,
  handle: (_platform, call) => {
    const { chatId, loadingSeconds = USUAL } = readJson(call)
    const seconds = Number(loadingSeconds)
    const faults: Fault[] = []
    if (!/^U[0-9a-f]{32}$/.test(String(chatId)))
      faults.push({
        message: 'Only user id is acceptable, please confirm if there are any group/room ids or illegal ids.',
        property: 'chatId',
      })
    if (!(seconds >= SHORTEST && seconds <= LONGEST))
      faults.push({ message: `Must be between ${SHORTEST} and ${LONGEST}`, property: 'loadingSeconds' })
    if (seconds % STEP !== 0) faults.push({ message: 'must be a multiple of five', property: 'loadingSeconds' })
    if (faults.length > 0) throw bodyHasFaults(faults)
    return { status: 202, body: {} }
  },
}
