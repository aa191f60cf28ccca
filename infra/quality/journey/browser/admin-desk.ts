// The marketer's desk: signs in where passwords are typed, and opens its rooms.
import type { Page } from 'playwright-core'
import type { Stage } from './stage.ts'
import { answered } from './traffic.ts'

const OWNER = { email: 'owner@jidian.example', password: 'Jidian-2026!' }

/** Signed in as the owner, at `path`. @param look at the pages on the way, which are everybody's: one journey does it for all */
export const openDesk = async (stage: Stage, path = '/admin/', look?: Stage['look']): Promise<Page> => {
  const desk = await stage.open(path)
  const enter = desk.getByRole('main').getByRole('button')
  await enter.waitFor()
  await look?.(desk, 'door')
  await enter.click()
  await desk.getByLabel('電子郵件').fill(OWNER.email)
  await desk.getByLabel('密碼').fill(OWNER.password)
  await look?.(desk, 'sign-in')
  await desk.getByRole('button', { name: '登入' }).click()
  await desk.getByRole('navigation', { name: '主要選單' }).waitFor()
  return desk
}

/** Another room of the desk, when this one has said all it was asked. */
export const enter = async (desk: Page, path: string): Promise<void> => {
  await answered(desk)
  await desk.goto(new URL(path, desk.url()).href)
}
