import type { Vault } from '../vault.ts'

export interface SmsRow {
  /** ISO instant by the world's clock. */
  at: string
  /** As it is dialled: 0912345678. */
  to: string
  text: string
}

interface Kept extends SmsRow {
  msgid: string
}

const KEPT = 500

/** SMS that reached phones, by the clientid they were sent with. */
export const openInbox = (vault: Vault) => {
  const drawer = vault.drawer<Kept>('sms')
  // Numbers follow the order of arrival, so that the drawer is in it too.
  let next = Math.max(0, ...drawer.all().map(([, { msgid }]) => Number(msgid))) + 1
  const byClient = vault.drawer<string>('sms-client')
  return {
    /** The number of the SMS, and whether it had been sent before. */
    put: (sms: SmsRow, clientid: string): { msgid: string; isRepeat: boolean } => {
      const before = clientid && byClient.get(clientid)
      if (before) return { msgid: before, isRepeat: true }
      const msgid = String(next++).padStart(9, '0')
      drawer.put(msgid, { ...sms, msgid })
      if (clientid) byClient.put(clientid, msgid)
      const [oldest] = drawer.all()
      if (oldest && Number(msgid) - Number(oldest[0]) >= KEPT) drawer.delete(oldest[0])
      return { msgid, isRepeat: false }
    },
    /** Newest first. */
    rows: (to?: string): SmsRow[] => {
      const dialled = to?.replace(/^\+?886/, '0')
      return drawer
        .all()
        .map(([, { at, to: number, text }]) => ({ at, to: number, text }))
        .filter((sms) => dialled === undefined || sms.to === dialled)
        .reverse()
    },
  }
}

export type Inbox = ReturnType<typeof openInbox>
