import type { Page } from 'playwright-core'

/** On the form of who joins. */
export const joinWith = async (page: Page, phone: string) => {
  await page.getByLabel('手機號碼').fill(phone)
  await page.getByRole('button', { name: '我知道了，加入會員' }).click()
}
