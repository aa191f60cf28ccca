// A store’s paired screen: shows codes, and what each is worth.
import { createCall, type Call } from '#shared/contract/call.ts'
import { demoLogins, type DemoStore } from '../../local/seed/demo-brands.ts'
import type { World } from '../../local/world.ts'
import { must } from './must.ts'

export interface Counter {
  store: DemoStore
  /** As the screen calls. */
  call: Call
  /** The code that stands now. */
  code(): Promise<string>
  /** The next code, worth so many stamps. */
  worth(stamps: number): Promise<string>
}

export const pairCounter = async (world: World, store: DemoStore): Promise<Counter> => {
  const staff = await world.mintToken(demoLogins[0].email)
  const admin = createCall(
    world.urls.api,
    () => staff,
    () => 'zh-Hant',
  )
  const { digits } = await must('pairing', admin('POST /admin/stores/{id}/pairings', { id: store.id as never }))
  const { token } = await must('screen', admin('POST /counter/pairings', { digits, name: '櫃台平板' }))
  const screen = createCall(
    world.urls.api,
    () => token,
    () => 'zh-Hant',
  )
  const code = async () => (await must('counter', screen('GET /counter/screen', {}))).code.code
  return {
    store,
    call: screen,
    code,
    worth: async (stamps) => {
      await code()
      return (await must('worth', screen('PUT /counter/worth', { worth: stamps }))).code
    },
  }
}
