// One world in all kinds of trouble: what happened stays, what did not comes later, and nothing comes twice.
import { afterAll, beforeAll, describe } from 'vitest'
import { startDesk, type Desk } from '../desk.ts'
import { lineTrouble } from './line-trouble.ts'
import { tableTrouble } from './table-trouble.ts'

let opened: Desk
beforeAll(async () => void (opened = await startDesk()))
afterAll(() => opened?.world.close())

// The table first: it counts the people of a day from none.
describe('functions and the table in trouble', () => tableTrouble(() => opened))
describe('LINE in trouble', () => lineTrouble(() => opened))
