// What is published anew while people hold the old, and what of a card may be.
import { afterAll, beforeAll, describe } from 'vitest'
import { startDesk, type Desk } from '../desk.ts'
import { cardChanges } from './card-changes.ts'
import { versions } from './versions.ts'

let opened: Desk
beforeAll(async () => void (opened = await startDesk()))
afterAll(() => opened?.world.close())

// The playbook first: it counts who is inside.
describe('versions', () => versions(() => opened))
describe('changes of a card', () => cardChanges(() => opened))
