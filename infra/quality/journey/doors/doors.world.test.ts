// What is let in nowhere: a call that is wrong, a till that asks for somebody it may not know, a function without the right.
import { afterAll, beforeAll, describe } from 'vitest'
import { startDesk, type Desk } from '../desk.ts'
import { denied } from './denied.ts'
import { lookUp } from './look-up.ts'
import { refusals } from './refusals.ts'

let opened: Desk
beforeAll(async () => void (opened = await startDesk()))
afterAll(() => opened?.world.close())

describe('refusals', () => refusals(() => opened))
describe('who can be found', () => lookUp(() => opened))
// The last, for its trials leave messages that nobody reads.
describe('rights', () => denied(() => opened))
