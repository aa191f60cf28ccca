// Reads the world again every second while somebody looks.
import {
  ahead,
  brands,
  events,
  executions,
  faces,
  facts,
  machineNow,
  phones,
  put,
  rooms,
  sent,
  texts,
  webhooks,
  type Room,
} from './state.ts'
import {
  readChat,
  readExecutions,
  readFace,
  readLog,
  readPeople,
  readRichMenu,
  readSms,
  readWorld,
  type Person,
} from './world-api.ts'
import { settleIn } from './settle-in.ts'

const EVERY_MS = 1_000
const TAPE_ROWS = 40
const EVENT_ROWS = 500

const roomOf = async (userId: string, people: Person[]): Promise<[string, Room]> => {
  const [chat, menu] = await Promise.all([readChat(userId), readRichMenu(userId)])
  return [userId, { chat, menu, friendship: people.find((one) => one.userId === userId)?.friendship ?? 'stranger' }]
}

const readFaces = async () => {
  const missing = brands.value.filter(({ id }) => !faces.value[id])
  const found = await Promise.all(missing.map(async ({ id }) => [id, await readFace(id)] as const))
  if (found.length > 0) faces.value = { ...faces.value, ...Object.fromEntries(found) }
}

const readPhones = async () => {
  const people = await readPeople()
  await settleIn(people)
  put(rooms, Object.fromEntries(await Promise.all(phones.value.map(({ userId }) => roomOf(userId, people)))))
}

const readLogs = async () => {
  put(webhooks, await readLog('webhook', TAPE_ROWS))
  put(sent, await readLog('outbound', TAPE_ROWS))
  put(events, await readLog('event', EVENT_ROWS))
  put(executions, await readExecutions())
}

const readTexts = async () => put(texts, await readSms())

/** One look at everything; what cannot be read now is read next time. */
export const lookAgain = async () => {
  try {
    const world = await readWorld()
    ahead.value = Date.parse(world.now) - Date.now()
    put(facts, { ...world, now: '' })
  } catch {
    // Restarting: the page waits at the door.
    if (facts.value) facts.value = { ...facts.value, ready: false }
    return
  }
  if (!facts.value?.ready) return
  await Promise.allSettled([readPhones(), readLogs(), readFaces(), readTexts()])
}

export const keepFresh = () => {
  setInterval(() => (machineNow.value = Date.now()), EVERY_MS)
  const round = async (): Promise<void> => {
    if (!document.hidden) await lookAgain()
    setTimeout(round, EVERY_MS)
  }
  void round()
}
