// The marketer's desk: signs in where passwords are typed, and opens its rooms.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeComplaints } from '../axe.ts'
import type { Stage } from './stage.ts'

const OWNER = { email: 'owner@jidian.example', password: 'Jidian-2026!' }

const DESK = { width: 1280, height: 900 }
const HAND = { width: 390, height: 844 }

const widerThanItsScreen = (desk: Page) =>
  desk.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)

/** Signed in as the owner, at `path`. */
export const openDesk = async (stage: Stage, path = '/admin/'): Promise<Page> => {
  const desk = await stage.open(path)
  desk.setDefaultTimeout(20_000)
  const enter = desk.getByRole('main').getByRole('button')
  await enter.waitFor()
  expect(await axeComplaints(desk)).toEqual([])
  await enter.click()
  await desk.getByLabel('電子郵件').fill(OWNER.email)
  await desk.getByLabel('密碼').fill(OWNER.password)
  await stage.shoot(desk, 'sign-in')
  expect(await axeComplaints(desk)).toEqual([])
  await desk.getByRole('button', { name: '登入' }).click()
  await desk.getByRole('navigation', { name: '主要選單' }).waitFor()
  return desk
}

/** A points card made from the form, from the choice of its kind until it is live; the phone beside it counts along. */
export const setUpPoints = async (desk: Page, look: (name: string) => Promise<void>): Promise<void> => {
  await desk.getByRole('button', { name: '做一張新卡' }).click()
  await look('card-kinds')
  await desk
    .getByRole('dialog')
    .getByRole('button', { name: /^紅利點數/ })
    .click()
  const phone = desk.getByRole('figure', { name: '手機預覽' })
  const publish = desk.getByRole('button', { name: '發布 v1' })
  await publish.and(desk.locator(':disabled')).waitFor()
  await desk.getByLabel('名稱，中文').fill('海風紅利')
  await desk.getByLabel('每消費').fill('50')
  await phone.getByText('海風紅利').first().waitFor()
  await phone.getByText(/NT\$50，得 1 點/).waitFor()
  await desk.getByText('只有這幾家').click()
  await desk.getByRole('checkbox', { name: '永康店' }).uncheck()
  await desk.getByRole('combobox', { name: '一天最多' }).selectOption({ label: '3 次' })
  await desk.getByRole('button', { name: '一天最多 3 次' }).waitFor()
  await look('points-form')
  await desk.setViewportSize(HAND)
  await look('points-form-390')
  expect(await widerThanItsScreen(desk)).toBe(false)
  await desk.setViewportSize(DESK)
  await publish.and(desk.locator(':enabled')).click()
  await desk
    .getByRole('dialog')
    .getByText(/店員、POS/)
    .waitFor()
  await desk.getByRole('dialog').getByRole('button', { name: '發布 v1' }).click()
  await desk.getByText('v1 上線了。').waitFor()
  await desk.getByText('線上 v1，0 張在會員手上').waitFor()
}
