import { countUp, type Drawers } from '../drawers.ts'

// LINE's message ids are decimal and grow; they look like 461230966842064897.
const FIRST = 600_000_000_000_000_000n

export const nextMessageId = (drawers: Drawers): string => String(FIRST + BigInt(countUp(drawers, 'message')))
