// Two brands of one group on one world: what staff put right on the café's cards, and what members do with the shoe shop's.
import { afterAll, beforeAll, describe } from 'vitest'
import { putRight } from '../desk/put-right.ts'
import { startDesk, type Desk } from '../desk.ts'
import { cardUses } from './card-uses.ts'

let opened: Desk
beforeAll(async () => void (opened = await startDesk()))
afterAll(() => opened?.world.close())

describe('at the desk', () => putRight(() => opened))
describe('cards', () => cardUses(() => opened))
