// What the page knows. Everything is read from the world again and again; only the phones on the bench are ours.
import { computed, signal } from '@preact/signals'
import type {
  BrandFace,
  ChatRow,
  LogRow,
  OpenedLiff,
  Person,
  RunningExecution,
  ShownRichMenu,
  SmsRow,
  WorldAnswer,
} from './world-api.ts'

export interface Phone {
  userId: string
  name: string
  brandId: string
}

export interface Room {
  chat: ChatRow[]
  menu: ShownRichMenu | null
  friendship: Person['friendship']
}

export type Sheet =
  { kind: 'liff'; liff: OpenedLiff; title: string } | { kind: 'camera' } | { kind: 'outside'; uri: string }

export const facts = signal<WorldAnswer | undefined>(undefined)
/** World time minus machine time, in ms. */
export const ahead = signal(0)
export const machineNow = signal(Date.now())
export const now = computed(() => machineNow.value + ahead.value)

export const phones = signal<Phone[]>([])
export const rooms = signal<Record<string, Room>>({})
export const sheets = signal<Record<string, Sheet | undefined>>({})
export const faces = signal<Record<string, BrandFace>>({})

/** SMS of every number, newest first. */
export const texts = signal<SmsRow[]>([])

export const webhooks = signal<LogRow[]>([])
export const sent = signal<LogRow[]>([])
export const events = signal<LogRow[]>([])
export const executions = signal<RunningExecution[]>([])

/** What the whole world is busy with, in words; undefined while it rests. */
export const passing = signal<string | undefined>(undefined)
export const complaint = signal<string | undefined>(undefined)
/** Who has scanned a poster on this page. */
export const scanned = signal<readonly string[]>([])
export const storeId = signal<string | undefined>(undefined)

export const brands = computed(() => facts.value?.groups.flatMap((group) => group.brands) ?? [])
export const brandOf = (brandId: string) => brands.value.find(({ id }) => id === brandId)
export const chosenStore = computed(() => {
  const all = brands.value.flatMap((brand) => brand.stores.map((store) => ({ brand, store })))
  return all.find(({ store }) => store.id === storeId.value) ?? all[0]
})

/** Keeps the old value, and with it what is drawn, when nothing changed. */
export const put = <T>(target: { value: T }, value: T) => {
  if (JSON.stringify(target.value) !== JSON.stringify(value)) target.value = value
}
