// One person's phone on the town page, and what that person does with it.
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ChatRow } from '../../../local/line/drawers.ts'
import type { World } from '../../../local/world.ts'

export interface TownPhone {
  userId: string
  screen: Locator
  chat: Locator
  /** The LIFF app inside the sheet. */
  liff: FrameLocator
  say(words: string): Promise<void>
  /** Taps an area of the rich menu. */
  menu(label: string): Promise<void>
  scan(what: '立牌' | '櫃台螢幕'): Promise<void>
  closeSheet(): Promise<void>
  /** What the account sent, oldest first. */
  received(): ChatRow[]
}

export const townPhone = (page: Page, world: World, name: string): TownPhone => {
  const { userId } = world.line.people.all().find((one) => one.name === name)!
  const screen = page.getByRole('region', { name: `${name}的手機` })
  return {
    userId,
    screen,
    chat: screen.getByRole('log'),
    liff: page.frameLocator(`iframe[name="${userId}"]`),
    say: async (words) => {
      const keyboard = screen.getByRole('button', { name: '打字' })
      if (await keyboard.isVisible()) await keyboard.click()
      const spoken = () => world.line.people.chat(userId).filter(({ from }) => from === 'person').length
      const before = spoken()
      await screen.getByLabel(`${name}要說的話`).fill(words)
      await page.keyboard.press('Enter')
      await expect.poll(spoken, { timeout: 20_000 }).toBe(before + 1)
      await world.idle()
    },
    menu: async (label) => {
      const open = screen.getByRole('button', { name: '看選單' })
      if (await open.isVisible()) await open.click()
      await screen.getByRole('group', { name: '圖文選單' }).getByRole('button', { name: label }).click()
    },
    scan: (what) => page.getByRole('button', { name: `用${name}的手機掃${what}` }).click(),
    closeSheet: () => screen.getByRole('dialog').getByRole('button', { name: '關閉' }).click(),
    received: () => world.line.people.chat(userId).filter(({ from }) => from === 'account'),
  }
}
