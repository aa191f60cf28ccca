// The marketer's desk: signs in where passwords are typed, and opens its rooms.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { axeComplaints } from '../axe.ts'
import type { Stage } from './stage.ts'

const OWNER = { email: 'owner@jidian.example', password: 'Jidian-2026!' }

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
